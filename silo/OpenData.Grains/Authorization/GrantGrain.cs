using System.Security.Cryptography;
using System.Text;
using OpenData.Contracts.Authorization;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Authorization;

/// <summary>Owns the codes and bearer tokens of one app for one account.</summary>
public sealed class GrantGrain([PersistentState("grant")] IPersistentState<GrantState> state, TimeProvider time)
    : Grain, IGrantGrain
{
    private const int MostCodes = 10;
    private const int MostBearers = 50;

    /// <inheritdoc/>
    public Task AddCode(Grant grant, GrantCode code)
    {
        var current = Current(grant);
        return state.Store(current with { Codes = [.. current.Codes.TakeLast(MostCodes - 1), code] });
    }

    /// <inheritdoc/>
    public async Task<bool> Exchange(CodeExchange exchange, GrantBearer bearer)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        ForgetGuess();
        if (state.State.Grant is not { } grant || grant.AppId != exchange.AppId)
        {
            return false;
        }

        var current = Current(grant);
        if (current.Codes.FirstOrDefault(each => each.Hash == exchange.CodeHash) is not { } code)
        {
            return false;
        }

        if (code.BearerHash is { } given)
        {
            await state.Store(current with { Bearers = [.. current.Bearers.Where(each => each.Hash != given)] });
            return false;
        }

        // Used up by a wrong try, too: whoever has the code without what belongs to it has not come by it rightly.
        var isRight = time.GetUtcNow() < code.ExpiresAt && Fits(code, exchange);
        var others = current.Codes.Where(each => each != code);
        await state.Store(isRight
            ? current with
            {
                Codes = [.. others, code with { BearerHash = bearer.Hash, ExpiresAt = bearer.ExpiresAt }],
                Bearers = [.. current.Bearers.TakeLast(MostBearers - 1), bearer],
            }
            : current with { Codes = [.. others] });
        return isRight;
    }

    /// <inheritdoc/>
    public Task AddBearer(Grant grant, GrantBearer bearer)
    {
        var current = Current(grant);
        return state.Store(current with { Bearers = [.. current.Bearers.TakeLast(MostBearers - 1), bearer] });
    }

    /// <inheritdoc/>
    public Task<Grant?> Find(string bearerHash)
    {
        ForgetGuess();
        var now = time.GetUtcNow();
        return Task.FromResult(
            state.State.Bearers.Any(each => each.Hash == bearerHash && now < each.ExpiresAt) ? state.State.Grant : null);
    }

    /// <inheritdoc/>
    public Task Revoke(string appId, string bearerHash)
    {
        ForgetGuess();
        return state.State.Grant is { } grant && grant.AppId == appId && state.State.Bearers.Any(each => each.Hash == bearerHash)
            ? state.Store(Current(grant) with { Bearers = [.. Current(grant).Bearers.Where(each => each.Hash != bearerHash)] })
            : Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task EndAll() => state.State.Grant is null ? Task.CompletedTask : state.ClearStateAsync();

    /// <inheritdoc/>
    public Task<DateTimeOffset?> GoodUntil()
    {
        ForgetGuess();
        var now = time.GetUtcNow();
        return Task.FromResult(state.State.Bearers
            .Where(each => now < each.ExpiresAt)
            .Max(each => (DateTimeOffset?)each.ExpiresAt));
    }

    private static bool Fits(GrantCode code, CodeExchange exchange)
    {
        var isChallengeMet = code.Challenge is null
            ? exchange.IsProven && exchange.Challenge is null // A verifier without a challenge: the code was put in the place of another.
            : exchange.Challenge is { } shown && CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(shown), Encoding.ASCII.GetBytes(code.Challenge));
        return isChallengeMet && exchange.RedirectUri == code.RedirectUri;
    }

    // What is over goes away with the next write.
    private GrantState Current(Grant grant)
    {
        if (grant.Key() != this.GetPrimaryKeyString())
        {
            throw new InvalidOperationException("This is not the grain of the grant.");
        }

        var now = time.GetUtcNow();
        return new GrantState
        {
            Grant = grant,
            Codes = [.. state.State.Codes.Where(each => now < each.ExpiresAt)],
            Bearers = [.. state.State.Bearers.Where(each => now < each.ExpiresAt)],
        };
    }

    // Guessed tokens must not fill the memory.
    private void ForgetGuess()
    {
        if (state.State.Grant is null)
        {
            DeactivateOnIdle();
        }
    }
}
