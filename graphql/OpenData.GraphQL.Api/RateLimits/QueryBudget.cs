using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OpenData.Contracts.Accounts;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.Errors;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.RateLimits;

/// <summary>
/// Counts what accounts and addresses spend on queries, so that none takes a silo from all others. It protects this silo's
/// processors, so each silo counts for itself and forgets at its end. Windows begin at the same moments for everyone.
/// </summary>
public sealed class QueryBudget(IOptions<QueryBudgetOptions> options, TimeProvider time) : ICostBudget
{
    private readonly QueryBudgetOptions _options = options.Value;
    private Spending _current = new(0, new ConcurrentDictionary<string, Count>());

    /// <summary>How long it takes until the whole limit is there again.</summary>
    public TimeSpan Window => _options.Window;

    /// <inheritdoc/>
    public KnownFailure? Charge(GraphQLRequest request, double cost)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.HttpContext is not { } http)
        {
            return null;
        }

        var (spending, now) = Current();
        var count = spending.Of.GetOrAdd(CallerOf(http), static _ => new Count());
        return count.TryAdd((long)Math.Ceiling(cost), _options.Limit)
            ? null
            : Spent(http, (int)Math.Ceiling(cost), count.Left(_options.Limit), ResetAt(spending) - now);
    }

    /// <summary>How the budget of whoever sent the request stands.</summary>
    public BudgetBalance Balance(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var (spending, _) = Current();
        var left = spending.Of.TryGetValue(CallerOf(http), out var count) ? count.Left(_options.Limit) : _options.Limit;
        return new BudgetBalance(_options.Limit, left, ResetAt(spending));
    }

    private static string CallerOf(HttpContext http) => http.Features.Get<SignedIn>() is { } present
        ? "account/" + present.Account.Id
        : "address/" + Visitors.AddressOf(http);

    private (Spending Spending, DateTimeOffset Now) Current()
    {
        var now = time.GetUtcNow();
        var number = now.Ticks / _options.Window.Ticks;
        var current = Volatile.Read(ref _current);
        if (current.Number != number)
        {
            // Whoever comes first begins the window; what was spent in the last is forgotten with it.
            var begun = new Spending(number, new ConcurrentDictionary<string, Count>());
            var seen = Interlocked.CompareExchange(ref _current, begun, current);
            current = ReferenceEquals(seen, current) ? begun : seen;
        }

        return (current, now);
    }

    private DateTimeOffset ResetAt(Spending spending) => new((spending.Number + 1) * _options.Window.Ticks, TimeSpan.Zero);

    private KnownFailure Spent(HttpContext http, int cost, int left, TimeSpan wait)
    {
        var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var message = ApiErrors.PrefersEnglish(http)
            ? FormattableString.Invariant($"The query costs {cost}, and {left} of {_options.Limit} a minute are left; ask again in {seconds} seconds, or for less.")
            : FormattableString.Invariant($"查询代价为 {cost}，本分钟的额度 {_options.Limit} 只剩 {left}；请在 {seconds} 秒后再试，或减少查询内容。");
        return new KnownFailure(message, "RATE_LIMITED")
        {
            StatusCode = StatusCodes.Status429TooManyRequests,
            RetryAfter = wait,
        };
    }

    private sealed record Spending(long Number, ConcurrentDictionary<string, Count> Of);

    private sealed class Count
    {
        private long _spent;

        public bool TryAdd(long cost, long limit)
        {
            if (Interlocked.Add(ref _spent, cost) <= limit)
            {
                return true;
            }

            Interlocked.Add(ref _spent, -cost);
            return false;
        }

        public int Left(int limit) => (int)Math.Clamp(limit - Interlocked.Read(ref _spent), 0, limit);
    }
}
