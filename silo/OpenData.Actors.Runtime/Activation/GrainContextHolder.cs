using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>Scoped: carries the activation into its own scope, so that services there can ask for it.</summary>
internal sealed class GrainContextHolder
{
    private IGrainContext? _context;

    public IGrainContext Context
    {
        get => _context ?? throw new InvalidOperationException("There is no grain context outside of the scope of an activation.");
        set => _context = value;
    }
}
