namespace OpenData.Actors.Runtime.Messaging;

/// <summary>A request of another silo, while it waits or runs here.</summary>
internal interface IReceivedCall
{
    /// <summary>Its caller no longer wants it.</summary>
    void Cancel();
}
