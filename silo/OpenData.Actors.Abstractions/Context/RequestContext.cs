using System.Collections.Immutable;

namespace Orleans.Runtime;

/// <summary>
/// Values that flow from a caller to what it calls, and from there on. A callee sees the values as they were when the
/// call was made; what it sets stays with it and its own callees.
/// </summary>
public static class RequestContext
{
    private static readonly AsyncLocal<CallFlow?> Flow = new();

    /// <summary>The id of the open section of call-chain reentrancy; empty when none is open.</summary>
    public static Guid ReentrancyId
    {
        get => Flow.Value?.ReentrancyId ?? Guid.Empty;
        set => Change(Current with { ReentrancyId = value });
    }

    internal static CallFlow Current
    {
        get => Flow.Value ?? CallFlow.None;
        set => Flow.Value = value;
    }

    /// <summary>The value of a key, or null.</summary>
    public static object? Get(string key) =>
        Flow.Value is { } flow && flow.Values.TryGetValue(key, out var value) ? value : null;

    /// <summary>Sets a value for the calls from here on. It must be immutable, as references are passed.</summary>
    public static void Set(string key, object value) =>
        Change(Current with { Values = Current.Values.SetItem(key, value) });

    /// <summary>Removes a value for the calls from here on; false when there was none.</summary>
    public static bool Remove(string key)
    {
        var current = Current;
        if (!current.Values.ContainsKey(key))
        {
            return false;
        }

        Change(current with { Values = current.Values.Remove(key) });
        return true;
    }

    /// <summary>Removes all values and closes the section of call-chain reentrancy for the calls from here on.</summary>
    public static void Clear() => Change(Current with
    {
        Values = ImmutableDictionary<string, object>.Empty,
        ReentrancyId = Guid.Empty,
    });

    /// <summary>
    /// Until the returned section is disposed, calls back into this grain that stem from calls made in it may start while
    /// this request awaits. Put it around the one call that needs it.
    /// </summary>
    public static ReentrancySection AllowCallChainReentrancy()
    {
        var original = ReentrancyId;
        var id = original == Guid.Empty ? Guid.NewGuid() : original;
        var host = RuntimeContext.Current as IReentrancyHost;
        host?.EnterSection(id);
        return new ReentrancySection(original, id, host);
    }

    /// <summary>Until the returned section is disposed, calls made here do not belong to a section opened before.</summary>
    public static ReentrancySection SuppressCallChainReentrancy() => new(ReentrancyId, Guid.Empty, null);

    private static void Change(CallFlow flow) => Flow.Value = flow;

    /// <summary>Restores what was before when it is disposed.</summary>
    public readonly struct ReentrancySection : IDisposable
    {
        private readonly Guid _original;
        private readonly Guid _current;
        private readonly IReentrancyHost? _host;

        internal ReentrancySection(Guid original, Guid current, IReentrancyHost? host)
        {
            _original = original;
            _current = current;
            _host = host;
            if (original != current)
            {
                ReentrancyId = current;
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _host?.LeaveSection(_current);
            if (_original != _current)
            {
                ReentrancyId = _original;
            }
        }
    }
}
