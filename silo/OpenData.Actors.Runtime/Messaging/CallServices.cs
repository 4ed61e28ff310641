using OpenData.Actors.Runtime.Diagnostics;
using OpenData.Actors.Runtime.Serialization;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>What all calls of a silo share.</summary>
/// <param name="Deadlines">Their time limits.</param>
/// <param name="Errors">Where errors go that nobody waits for.</param>
/// <param name="Failures">Counts calls that no grain answered.</param>
/// <param name="Methods">How methods are named between silos.</param>
/// <param name="Serializer">Arguments and results as bytes.</param>
/// <param name="Time">The clock.</param>
/// <param name="SendsChains">Whether requests to other silos tell which calls wait for them, so that cycles are found.</param>
internal sealed record CallServices(
    CallDeadlines Deadlines,
    ICallErrorLog Errors,
    CallFailures Failures,
    WireMethods Methods,
    MessageSerializer Serializer,
    TimeProvider Time,
    bool SendsChains);
