namespace OpenData.Actors.Runtime.Activation;

/// <summary>The life of an activation; it only goes forward.</summary>
internal enum ActivationState
{
    /// <summary>The object is made, state is read, <c>OnActivateAsync</c> runs. Requests wait.</summary>
    Activating,

    /// <summary>Requests run.</summary>
    Active,

    /// <summary><c>OnDeactivateAsync</c> runs. Requests wait for the next activation.</summary>
    Deactivating,

    /// <summary>Takes no requests.</summary>
    Dead,
}
