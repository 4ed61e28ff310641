using OpenData.Contracts.Tokens;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Tokens;

/// <summary>Owns one token and the count of its calls today.</summary>
public sealed class TokenGrain(
    [PersistentState("token")] IPersistentState<TokenState> state, TimeProvider time) : Grain, ITokenGrain
{
    // Asia/Shanghai has been UTC+8 without summer time since 1991 (tz database); no time zone files are needed for it.
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <inheritdoc/>
    public Task Issue(TokenTerms terms)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(terms.DailyQuota, 1, nameof(terms));
        ArgumentException.ThrowIfNullOrWhiteSpace(terms.Name, nameof(terms));
        return state.Store(state.State with { Terms = terms });
    }

    /// <inheritdoc/>
    public Task<Reservation> Peek() => Task.FromResult(Look());

    /// <inheritdoc/>
    public async Task<Reservation> Reserve()
    {
        var present = Look();
        if (present.Status != ReservationStatus.Granted)
        {
            return present;
        }

        await state.Store(state.State with { Day = present.Day, Used = present.Quota - present.Remaining + 1 });
        return present with { Remaining = present.Remaining - 1 };
    }

    /// <inheritdoc/>
    public Task Release(DateOnly day) =>
        state.State.Day == day && state.State.Used > 0
            ? state.Store(state.State with { Used = state.State.Used - 1 })
            : Task.CompletedTask;

    private Reservation Look()
    {
        var now = time.GetUtcNow().ToOffset(Shanghai);
        var day = DateOnly.FromDateTime(now.DateTime);
        var resetsIn = now.Date.AddDays(1) - now.DateTime;
        if (state.State.Terms is not { } terms)
        {
            DeactivateOnIdle(); // Guessed tokens must not fill the memory.
            return new Reservation(ReservationStatus.Unknown, day, 0, 0, resetsIn);
        }

        var used = state.State.Day == day ? state.State.Used : 0;
        var remaining = Math.Max(0, terms.DailyQuota - used);
        var status = now >= terms.ExpiresAt ? ReservationStatus.Expired
            : remaining == 0 ? ReservationStatus.Spent
            : ReservationStatus.Granted;
        return new Reservation(status, day, terms.DailyQuota, remaining, resetsIn);
    }
}
