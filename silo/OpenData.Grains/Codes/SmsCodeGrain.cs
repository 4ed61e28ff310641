using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenData.Contracts;
using OpenData.Contracts.Accounts.Rules;
using OpenData.Contracts.Codes;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Codes;

/// <summary>Owns the code of one mobile and purpose. A try is stored before it is answered, so a crash gives none back; as
/// requests run one at a time, of two with the right code the second finds it used.</summary>
public sealed class SmsCodeGrain([PersistentState("code")] IPersistentState<SmsCodeState> state, TimeProvider time)
    : Grain, ISmsCodeGrain
{
    private const int Digits = 6;
    private const int Codes = 1_000_000;
    private const int MostTries = 5;
    private const int MostADay = 10;
    private const int SaltBytes = 16;
    private const int LongestTyped = 32;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public async Task<CodeRequest> Request()
    {
        var now = Now();
        var day = DateOnly.FromDateTime(now.DateTime);
        var before = state.State;
        var wait = Wait(now, before);
        if (wait > TimeSpan.Zero)
        {
            return new CodeRequest(null, wait, Left(now));
        }

        var code = RandomNumberGenerator.GetInt32(Codes).ToString($"D{Digits}", CultureInfo.InvariantCulture);
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));
        var made = new SmsCodeState
        {
            Salt = salt,
            Hash = HashOf(salt, code),
            MadeAt = now,
            Day = day,
            MadeToday = before.MadeOn(day) + 1,
        };
        await state.Store(made);
        return new CodeRequest(code, Wait(now, made), Lifetime);
    }

    /// <inheritdoc/>
    public Task Withdraw() => state.State.Hash is null
        ? Task.CompletedTask
        : state.Store(state.State with
        {
            Hash = null,
            MadeAt = state.State.MadeAt - Pause,
            MadeToday = state.State.MadeToday - 1,
        });

    /// <inheritdoc/>
    public async Task<CodeOutcome> Redeem(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var current = state.State;
        if (Left(Now()) == TimeSpan.Zero || current.Hash is not { } hash)
        {
            ForgetGuess();
            return CodeOutcome.Expired;
        }

        if (current.Tries >= MostTries)
        {
            return CodeOutcome.TooManyTries;
        }

        if (IsRight(code, current.Salt, hash))
        {
            await state.Store(current with { Hash = null });
            return CodeOutcome.Accepted;
        }

        await state.Store(current with { Tries = current.Tries + 1 });
        return state.State.Tries < MostTries ? CodeOutcome.Wrong : CodeOutcome.TooManyTries;
    }

    /// <summary>The time until another code may be made, by the pause and by the count of the day; zero when it may now.
    /// </summary>
    private static TimeSpan Wait(DateTimeOffset now, SmsCodeState state)
    {
        var pause = state.MadeToday == 0 ? TimeSpan.Zero : state.MadeAt + Pause - now;
        var day = state.MadeOn(DateOnly.FromDateTime(now.DateTime)) < MostADay
            ? TimeSpan.Zero
            : now.Date.AddDays(1) - now.DateTime;
        return TimeSpan.FromTicks(Math.Max(0, Math.Max(pause.Ticks, day.Ticks)));
    }

    private static bool IsRight(string typed, string salt, string hash) =>
        typed.Length <= LongestTyped
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(HashOf(salt, FullWidth.Fold(typed).Trim())));

    // A million codes are tried in a second whatever the hash: it keeps the code from whoever sees a row in passing, its
    // five minutes from whoever copies the table.
    private static string HashOf(string salt, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}:{code}")));

    private TimeSpan Left(DateTimeOffset now) =>
        state.State.Hash is null || now >= state.State.MadeAt + Lifetime ? TimeSpan.Zero : state.State.MadeAt + Lifetime - now;

    private DateTimeOffset Now() => ShanghaiTime.Now(time);

    // Tries of mobiles that never asked for a code must not fill the memory.
    private void ForgetGuess()
    {
        if (!state.RecordExists)
        {
            DeactivateOnIdle();
        }
    }
}
