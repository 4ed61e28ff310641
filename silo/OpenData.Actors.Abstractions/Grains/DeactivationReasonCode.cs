namespace Orleans;

/// <summary>The kinds of reasons why an activation ends. The numbers are part of the programming model.</summary>
public enum DeactivationReasonCode : byte
{
    /// <summary>No reason given.</summary>
    None,

    /// <summary>The silo stops.</summary>
    ShuttingDown,

    /// <summary>Construction, reading of state or <c>OnActivateAsync</c> failed.</summary>
    ActivationFailed,

    /// <summary>The place of the grain could not be determined.</summary>
    DirectoryFailure,

    /// <summary>No request came for the collection age.</summary>
    ActivationIdle,

    /// <summary>A request ran for too long.</summary>
    ActivationUnresponsive,

    /// <summary>Another activation of the same grain was there first.</summary>
    DuplicateActivation,

    /// <summary>A request needs another version of the grain class.</summary>
    IncompatibleRequest,

    /// <summary>Grain code failed in a way that makes its memory unusable, such as a lost race for its state.</summary>
    ApplicationError,

    /// <summary>Grain code asked for it.</summary>
    ApplicationRequested,

    /// <summary>The grain moves to another silo.</summary>
    Migrating,

    /// <summary>The runtime asked for it.</summary>
    RuntimeRequested,

    /// <summary>The process is short of memory.</summary>
    HighMemoryPressure,
}
