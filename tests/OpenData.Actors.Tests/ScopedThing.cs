using Orleans.Runtime;

namespace OpenData.Actors.Tests;

/// <summary>A scoped service of an activation, which can see whose it is.</summary>
internal sealed class ScopedThing(IGrainContext context, Journal journal) : IDisposable
{
    public GrainId Owner => context.GrainId;

    public void Dispose() => journal.Add($"scope of {context.GrainId} disposed");
}
