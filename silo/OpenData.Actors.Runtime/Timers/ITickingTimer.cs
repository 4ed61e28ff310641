namespace OpenData.Actors.Runtime.Timers;

/// <summary>A timer as its tick sees it.</summary>
internal interface ITickingTimer
{
    bool IsDisposed { get; }

    /// <summary>Runs the callback in a turn of the activation. Never throws.</summary>
    Task TickAsync();
}
