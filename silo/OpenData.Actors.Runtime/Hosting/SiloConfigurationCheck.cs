using Microsoft.Extensions.Options;
using OpenData.Actors.Runtime.Membership;
using OpenData.Actors.Runtime.Placement;
using Orleans.Configuration;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Hosting;

/// <summary>Checks everything that is configured when the silo starts, and reports all that is wrong at once.</summary>
internal sealed class SiloConfigurationCheck(
    GrainCatalog catalog,
    IOptions<ClusterOptions> cluster,
    IOptions<EndpointOptions> endpoint,
    IOptions<SiloMessagingOptions> messaging,
    IOptions<GrainCollectionOptions> collection,
    IOptions<SchedulingOptions> scheduling,
    IOptions<ClusterMembershipOptions> membership,
    MembershipAgent agent)
{
    private const int ShortestSecret = 16;

    /// <exception cref="OrleansConfigurationException">Something is wrong.</exception>
    public void Run()
    {
        var errors = new List<string>(catalog.Errors);
        CheckNames(cluster.Value, errors);
        CheckEndpoint(endpoint.Value, errors);
        CheckMessaging(messaging.Value, errors);
        CheckCollection(collection.Value, errors);
        CheckPositive(errors, nameof(SchedulingOptions.ActivationSchedulingQuantum), scheduling.Value.ActivationSchedulingQuantum);
        CheckPositive(errors, nameof(SchedulingOptions.TurnWarningLengthThreshold), scheduling.Value.TurnWarningLengthThreshold);
        CheckMembership(membership.Value, agent.HasTable, errors);
        if (errors.Count > 0)
        {
            throw new OrleansConfigurationException("The silo cannot start. " + string.Join(" ", errors));
        }
    }

    private static void CheckNames(ClusterOptions options, List<string> errors)
    {
        if (string.IsNullOrWhiteSpace(options.ClusterId))
        {
            errors.Add($"{nameof(options.ClusterId)} is empty.");
        }

        if (string.IsNullOrWhiteSpace(options.ServiceId))
        {
            errors.Add($"{nameof(options.ServiceId)} is empty.");
        }
    }

    private static void CheckEndpoint(EndpointOptions options, List<string> errors)
    {
        if (options.SiloPort is < 1 or > 65535)
        {
            errors.Add($"{nameof(options.SiloPort)} {options.SiloPort} is no port from 1 to 65535.");
        }
    }

    private static void CheckMessaging(SiloMessagingOptions options, List<string> errors)
    {
        if (options.ResponseTimeout != Timeout.InfiniteTimeSpan)
        {
            CheckPositive(errors, nameof(options.ResponseTimeout), options.ResponseTimeout);
        }

        if (options.MaxForwardCount < 0)
        {
            errors.Add($"{nameof(options.MaxForwardCount)} {options.MaxForwardCount} is negative.");
        }
    }

    private static void CheckCollection(GrainCollectionOptions options, List<string> errors)
    {
        CheckPositive(errors, nameof(options.CollectionQuantum), options.CollectionQuantum);
        CheckPositive(errors, nameof(options.ActivationTimeout), options.ActivationTimeout);
        CheckPositive(errors, nameof(options.DeactivationTimeout), options.DeactivationTimeout);
        if (options.CollectionAge <= options.CollectionQuantum)
        {
            errors.Add(
                $"{nameof(options.CollectionAge)} {options.CollectionAge} must exceed "
                + $"{nameof(options.CollectionQuantum)} {options.CollectionQuantum}.");
        }
    }

    private static void CheckMembership(ClusterMembershipOptions options, bool isClustered, List<string> errors)
    {
        CheckPositive(errors, nameof(options.RenewalInterval), options.RenewalInterval);
        CheckPositive(errors, nameof(options.DrainTime), options.DrainTime);
        if (options.ServingTime <= options.RenewalInterval || options.Lease <= options.ServingTime)
        {
            errors.Add(
                $"{nameof(options.RenewalInterval)} {options.RenewalInterval}, {nameof(options.ServingTime)} {options.ServingTime} "
                + $"and {nameof(options.Lease)} {options.Lease} must be each longer than the one before.");
        }

        if (isClustered && (options.Secret?.Length ?? 0) < ShortestSecret)
        {
            errors.Add(
                $"{nameof(options.Secret)} of {nameof(ClusterMembershipOptions)} has {options.Secret?.Length ?? 0} characters; silos of a "
                + $"cluster need the same one with at least {ShortestSecret}.");
        }
    }

    private static void CheckPositive(List<string> errors, string name, TimeSpan value)
    {
        if (value <= TimeSpan.Zero)
        {
            errors.Add($"{name} {value} must be positive.");
        }
    }
}
