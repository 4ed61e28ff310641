using System.IO.Pipelines;

namespace OpenData.Actors.Runtime.Network;

/// <summary>One open connection, before anybody knows who is at the other end.</summary>
internal sealed class SiloLink(IDuplexPipe pipe, string peer, Func<ValueTask> close) : IAsyncDisposable
{
    public IDuplexPipe Pipe => pipe;

    /// <summary>The other end's address, for messages.</summary>
    public string Peer => peer;

    public ValueTask DisposeAsync() => close();
}
