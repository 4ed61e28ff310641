using Microsoft.Extensions.Logging;
using OpenData.Actors.Runtime.Diagnostics;

namespace OpenData.Actors.Runtime.Scheduling;

/// <summary>What the schedulers of all activations share.</summary>
/// <param name="Quantum">How long one activation may keep a pool thread before it queues up again.</param>
/// <param name="TurnWarning">How long a turn may take before it is logged.</param>
/// <param name="Turns">Told how long turns take.</param>
/// <param name="Time">The clock.</param>
/// <param name="Logger">Told of long turns.</param>
internal sealed record SchedulingServices(
    TimeSpan Quantum, TimeSpan TurnWarning, TurnTimes Turns, TimeProvider Time, ILogger Logger);
