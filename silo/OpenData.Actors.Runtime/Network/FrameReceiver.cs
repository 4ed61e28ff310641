using OpenData.Actors.Runtime.Membership;
using OpenData.Actors.Runtime.Messaging;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Network;

/// <summary>Turns request frames into calls and gives them to the router.</summary>
internal sealed class FrameReceiver(
    CallRouter router, CallServices services, ClusterView cluster, MembershipAgent membership) : IFrameReceiver
{
    public void OnRequest(SiloConnection connection, long number, ReadOnlySpan<byte> body)
    {
        var reader = new FrameReader(body);
        var head = RequestHead.Read(ref reader);
        try
        {
            var method = services.Methods.Find(head.Method) ?? throw new OrleansException(
                $"This silo knows no method with the number {head.Method}: it runs other code than the caller's.");
            router.RouteReceived(method.Receive(head, reader.Rest, connection, number, services));
        }
        catch (Exception error)
        {
            if (head.IsOneWay)
            {
                services.Errors.OneWayCallFailed(head.Target.ToString(), error);
                return;
            }

            connection.Post(services.Serializer.WriteFailure(number, error));
        }
    }

    public void OnView(long version)
    {
        if (version > cluster.View.Version)
        {
            membership.LookSoon();
        }
    }
}
