using System.Diagnostics;

namespace OpenData.Actors.Runtime.Diagnostics;

/// <summary>The span of another silo that sent a call. An object of its own, so that calls without one stay small.</summary>
internal sealed record CallerSpan(ActivityContext Context);
