using System.IO.Pipelines;
using System.Net;
using OpenData.Actors.Runtime.Network;

namespace OpenData.Actors.TestingHost;

/// <summary>One connection between two silos: a lane for each direction.</summary>
internal sealed class Wire(IPEndPoint from, IPEndPoint to, Lane there, Lane back)
{
    public IPEndPoint From => from;

    public IPEndPoint To => to;

    public (SiloLink Near, SiloLink Far) Ends(Action closed) => (
        new SiloLink(new End(back.Reader, there), to.ToString(), () => Close(closed)),
        new SiloLink(new End(there.Reader, back), from.ToString(), () => Close(closed)));

    public void Break()
    {
        var reason = new IOException("The network was cut.");
        there.Break(reason);
        back.Break(reason);
    }

    private ValueTask Close(Action closed)
    {
        Break();
        closed();
        return ValueTask.CompletedTask;
    }

    private sealed class End(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input => input;

        public PipeWriter Output => output;
    }
}
