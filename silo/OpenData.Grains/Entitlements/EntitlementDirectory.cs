using System.Collections.Concurrent;
using OpenData.Contracts.Entitlements;
using Orleans;

namespace OpenData.Grains.Entitlements;

/// <summary>
/// What may be called, by app or account and resource. Answers are remembered at this silo for five seconds, so that most calls
/// ask no grain; what is revoked works on for as long, what comes to its end does not.
/// </summary>
public sealed class EntitlementDirectory(IGrainFactory grains, TimeProvider time)
{
    /// <summary>How long an answer is remembered.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromSeconds(5);

    // Beyond this all is forgotten: one app may ask for each resource of a catalogue.
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<(string Subject, string Resource), Remembered> _remembered = new();

    /// <summary>What a caller has been granted of a resource; null for nothing, or what is over. Done at once when it is
    /// remembered.</summary>
    /// <param name="subject">See <see cref="EntitlementSubject.OfCall"/>.</param>
    /// <param name="resource">The key of a resource that is there.</param>
    public ValueTask<Entitlement?> Find(string subject, string resource) =>
        _remembered.TryGetValue((subject, resource), out var known) && time.GetElapsedTime(known.AskedAt) < Memory
            ? ValueTask.FromResult(Good(known.Entitlement))
            : new ValueTask<Entitlement?>(Ask(subject, resource));

    private async Task<Entitlement?> Ask(string subject, string resource)
    {
        var askedAt = time.GetTimestamp();
        var entitlement = await grains.GetGrain<IEntitlementsGrain>(subject).Find(resource);
        if (_remembered.Count >= MostRemembered)
        {
            _remembered.Clear();
        }

        _remembered[(subject, resource)] = new Remembered(entitlement, askedAt);
        return Good(entitlement);
    }

    private Entitlement? Good(Entitlement? entitlement) =>
        entitlement is null || entitlement.IsOver(time.GetUtcNow()) ? null : entitlement;

    private sealed record Remembered(Entitlement? Entitlement, long AskedAt);
}
