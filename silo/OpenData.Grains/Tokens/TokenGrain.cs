using OpenData.Contracts;
using OpenData.Contracts.Tokens;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Tokens;

/// <summary>Owns one token: its terms, the count of its calls today, and the permits that silos hold for more.</summary>
public sealed class TokenGrain(
    [PersistentState("token")] IPersistentState<TokenState> state, TimeProvider time) : Grain, ITokenGrain
{
    // Permits ahead are a share of what is left, so that they shrink to none where the quota ends.
    private const int ShareAhead = 4;

    // Silos with idle permits report several times in this time, and so learn that they are asked back.
    private static readonly TimeSpan RecallTime = TimeSpan.FromSeconds(2);

    private DateTimeOffset _recalledAt = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    public Task Issue(TokenTerms terms) => Issue(state.State, terms);

    /// <inheritdoc/>
    public Task Succeed(TokenTerms terms, int usedToday)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(usedToday);
        var today = state.State.On(DayOf(Now()));
        return Issue(today with { Used = Math.Max(today.Used, usedToday) }, terms);
    }

    private async Task Issue(TokenState before, TokenTerms terms)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(terms.DailyQuota, 1, nameof(terms));
        ArgumentException.ThrowIfNullOrWhiteSpace(terms.Name, nameof(terms));
        await state.Store(before with { Terms = terms });
        _recalledAt = time.GetUtcNow();
    }

    /// <inheritdoc/>
    public Task<TokenStanding> Peek()
    {
        ForgetGuess();
        var now = Now();
        return Task.FromResult(Standing(state.State.On(DayOf(now)), now));
    }

    /// <inheritdoc/>
    public async Task<PermitGrant> Settle(PermitReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentOutOfRangeException.ThrowIfNegative(
            Math.Min(Math.Min(Math.Min(report.Spent, report.InUse), report.Idle), Math.Min(report.Waiting, report.Ahead)), nameof(report));
        ForgetGuess();
        var now = Now();
        var today = state.State.On(DayOf(now));
        var standing = Standing(today, now);
        if (standing.Status == TokenStatus.Unknown)
        {
            return Answer(standing, now, permits: 0);
        }

        var known = today.Accounts.GetValueOrDefault(report.Account);
        if (known is null ? report.Number != 1 : report.Number <= known.Number)
        {
            return Answer(standing, now, permits: 0) with { IsOver = true };
        }

        var others = today with { Accounts = today.Accounts.Remove(report.Account) };
        if (report.Closes)
        {
            var closed = others with { Used = others.Used + report.Spent };
            await state.Store(closed);
            return Answer(Standing(closed, now), now, permits: 0);
        }

        return await Settle(report, others, standing.Status == TokenStatus.Expired ? 0 : Grant(report, standing.Quota, others, now), now);
    }

    private async Task<PermitGrant> Settle(PermitReport report, TokenState others, int granted, DateTimeOffset now)
    {
        var started = Math.Min(granted, report.Waiting);
        var account = new PermitAccount(
            report.Number, report.Spent, report.InUse + started, report.Idle + granted - started);
        var settled = others with { Accounts = others.Accounts.SetItem(report.Account, account) };
        if (granted > 0)
        {
            await state.Store(settled);
        }
        else
        {
            // Not stored: until something is granted, what is stored takes as much of the quota or more.
            state.State = settled;
        }

        var idleElsewhere = others.Idle();
        if (started < report.Waiting && idleElsewhere > 0)
        {
            _recalledAt = now;
        }

        return Answer(Standing(settled, now), now, granted) with
        {
            IdleElsewhere = idleElsewhere,
            IsRecalled = IsRecalled(now),
        };
    }

    private int Grant(PermitReport report, int quota, TokenState others, DateTimeOffset now)
    {
        var free = quota - others.Taken() - report.Spent - report.InUse - report.Idle;
        var waiting = Math.Clamp(free, 0, report.Waiting);
        var most = IsRecalled(now) ? 0 : report.Ahead;
        return waiting + Math.Clamp((free - waiting) / (ShareAhead * (others.Accounts.Count + 1)), 0, most);
    }

    private bool IsRecalled(DateTimeOffset now) => now - _recalledAt < RecallTime;

    private PermitGrant Answer(TokenStanding standing, DateTimeOffset now, int permits)
    {
        var goodFor = state.State.Terms is { } terms && terms.ExpiresAt - now < standing.ResetsIn
            ? terms.ExpiresAt - now
            : standing.ResetsIn;
        return new PermitGrant(standing, permits, goodFor, IsOver: false, IdleElsewhere: 0, IsRecalled: false);
    }

    private static TokenStanding Standing(TokenState today, DateTimeOffset now)
    {
        var resetsIn = now.Date.AddDays(1) - now.DateTime;
        if (today.Terms is not { } terms)
        {
            return new TokenStanding(TokenStatus.Unknown, today.Day, 0, 0, resetsIn);
        }

        var remaining = Math.Max(0, terms.DailyQuota - today.Taken());
        var status = now >= terms.ExpiresAt ? TokenStatus.Expired
            : remaining == 0 ? TokenStatus.Spent
            : TokenStatus.Good;
        return new TokenStanding(status, today.Day, terms.DailyQuota, remaining, resetsIn) { Owner = terms.Owner };
    }

    private DateTimeOffset Now() => ShanghaiTime.Now(time);

    private static DateOnly DayOf(DateTimeOffset now) => DateOnly.FromDateTime(now.DateTime);

    // Guessed tokens must not fill the memory.
    private void ForgetGuess()
    {
        if (state.State.Terms is null)
        {
            DeactivateOnIdle();
        }
    }
}
