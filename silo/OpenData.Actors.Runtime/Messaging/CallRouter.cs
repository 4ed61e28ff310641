using OpenData.Actors.Runtime.Activation;
using OpenData.Actors.Runtime.Membership;
using OpenData.Actors.Runtime.Network;
using OpenData.Actors.Runtime.Placement;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>Brings a call to the silo that owns its grain: to an activation here, or over a connection. Called for new calls,
/// for those of other silos, and again for those whose activation moved away before they ran.</summary>
internal sealed class CallRouter
{
    private readonly ClusterView _cluster;
    private readonly GrainCatalog _catalog;
    private readonly ActivationDirectory _directory;
    private readonly SiloConnections _connections;
    private readonly int _maxForwards;

    public CallRouter(
        ClusterView cluster,
        GrainCatalog catalog,
        ActivationDirectory directory,
        SiloConnections connections,
        ActivationServices shared)
    {
        (_cluster, _catalog, _directory, _connections, _maxForwards) = (cluster, catalog, directory, connections, shared.MaxForwardCount);
        directory.Reroute = Reroute;
    }

    /// <summary>Brings a new call on its way.</summary>
    public void Route(Call call)
    {
        if (_cluster.IsAlone || (_catalog.FindClass(call.Target.Type)?.IsStatelessWorker ?? false))
        {
            _directory.Deliver(call);
            return;
        }

        switch (_cluster.OwnerOf(call.Target))
        {
            case null when !_directory.HasOpened:
                _directory.Deliver(call); // Which says why it cannot.
                break;
            case null:
                call.Reject(new SiloUnavailableException(
                    "This silo has no place in the cluster now: it has not renewed its lease, or is leaving. The request was not run."));
                break;
            case { } owner when _cluster.IsSelf(owner):
                _directory.Deliver(call);
                break;
            case { } owner:
                _connections.To(owner).Send((IWireCall)call);
                break;
        }
    }

    /// <summary>Brings a call further that another silo has sent.</summary>
    public void RouteReceived(Call call)
    {
        if (_cluster.IsOwn(call.Target))
        {
            _directory.Deliver(call);
        }
        else
        {
            Reroute(call);
        }
    }

    /// <summary>Brings a call further that did not run where it was.</summary>
    public void Reroute(Call call)
    {
        if (++call.ForwardCount > _maxForwards)
        {
            call.Reject(new SiloUnavailableException(
                $"{call.Describe()} was forwarded {_maxForwards} times: the silos do not agree yet on who owns the grain. It was not run."));
            return;
        }

        Route(call);
    }
}
