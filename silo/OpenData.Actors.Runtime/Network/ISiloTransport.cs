using System.Net;

namespace OpenData.Actors.Runtime.Network;

/// <summary>Carries bytes between silos.</summary>
internal interface ISiloTransport
{
    /// <summary>Opens a connection.</summary>
    Task<SiloLink> ConnectAsync(IPEndPoint to, CancellationToken cancellationToken);

    /// <summary>Takes the connections of others from here on, until the token is cancelled.</summary>
    /// <param name="at">This silo's endpoint.</param>
    /// <param name="serve">Gets each connection; the link is disposed when it returns.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>When the silo listens: the task that ends with the listening.</returns>
    Task<Task> ListenAsync(IPEndPoint at, Func<SiloLink, Task> serve, CancellationToken cancellationToken);
}
