using OpenData.Actors.Runtime.Membership;
using Orleans.Runtime;

namespace OpenData.Actors.TestingHost;

/// <summary>A membership table in memory, with the clock of the test and a switch that makes it fail.</summary>
/// <param name="time">The table's clock.</param>
public sealed class InMemoryMembershipTable(TimeProvider time) : IMembershipTable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<SiloAddress, (MembershipEntry Entry, DateTimeOffset LeaseEnds)> _rows = [];
    private long _version;

    /// <summary>While true, every call fails.</summary>
    public bool IsDown { get; set; }

    /// <summary>The view.</summary>
    public MembershipView View
    {
        get
        {
            lock (_gate)
            {
                return Present();
            }
        }
    }

    /// <inheritdoc/>
    public Task<MembershipView> Join(SiloAddress silo, string name, TimeSpan lease, CancellationToken cancellationToken) => Do(() =>
    {
        RemoveExpired();
        if (_rows.Keys.FirstOrDefault(each => each.Endpoint.Equals(silo.Endpoint)) is { } earlier)
        {
            if (earlier.Generation >= silo.Generation)
            {
                throw new InvalidOperationException($"{silo} is not later than {earlier}.");
            }

            _rows.Remove(earlier);
        }

        var now = time.GetUtcNow();
        _rows[silo] = (new MembershipEntry(silo, SiloStatus.Active, name, now), now + lease);
        _version++;
    });

    /// <inheritdoc/>
    public Task<MembershipView> Renew(SiloAddress silo, TimeSpan lease, CancellationToken cancellationToken) => Do(() =>
    {
        RemoveExpired();
        if (_rows.TryGetValue(silo, out var row))
        {
            _rows[silo] = row with { LeaseEnds = time.GetUtcNow() + lease };
        }
    });

    /// <inheritdoc/>
    public Task<MembershipView> BeginLeaving(SiloAddress silo, CancellationToken cancellationToken) => Do(() =>
    {
        if (_rows.TryGetValue(silo, out var row))
        {
            _rows[silo] = row with { Entry = row.Entry with { Status = SiloStatus.ShuttingDown } };
            _version++;
        }
    });

    /// <inheritdoc/>
    public Task Leave(SiloAddress silo, CancellationToken cancellationToken) => Do(() => Remove(silo));

    /// <summary>Removes a silo, as if its lease had run out.</summary>
    public void DeclareDead(SiloAddress silo)
    {
        lock (_gate)
        {
            Remove(silo);
        }
    }

    private void RemoveExpired()
    {
        var now = time.GetUtcNow();
        foreach (var (silo, row) in _rows.ToArray())
        {
            if (row.LeaseEnds <= now)
            {
                Remove(silo);
            }
        }
    }

    private void Remove(SiloAddress silo)
    {
        if (_rows.Remove(silo))
        {
            _version++;
        }
    }

    private MembershipView Present() => new(
        _version, [.. _rows.Values.Select(row => row.Entry).OrderBy(each => each.Silo.ToString(), StringComparer.Ordinal)]);

    private Task<MembershipView> Do(Action change)
    {
        lock (_gate)
        {
            if (IsDown)
            {
                return Task.FromException<MembershipView>(new IOException("The membership table is down."));
            }

            try
            {
                change();
            }
            catch (InvalidOperationException refusal)
            {
                return Task.FromException<MembershipView>(refusal);
            }

            return Task.FromResult(Present());
        }
    }
}
