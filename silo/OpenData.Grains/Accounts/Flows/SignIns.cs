using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Tokens;
using Orleans;

namespace OpenData.Grains.Accounts.Flows;

/// <inheritdoc cref="ISignIns"/>
public sealed class SignIns(IGrainFactory grains, Passwords passwords, ProvenMobiles mobiles, TimeProvider time) : ISignIns
{
    private const int LongestCookie = 200;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <inheritdoc/>
    public async Task<Answer<SignedIn>> SignIn(string login, string password, Visitor visitor)
    {
        var proven = await Prove(login, password, visitor);
        return proven.Value is { } account ? await Open(account, visitor) : new Answer<SignedIn>(null, proven.Refusals);
    }

    /// <inheritdoc/>
    public async Task<Answer<string>> Prove(string login, string password, Visitor visitor, string? only = null)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var name = LoginNames.OfLogin(login);
        var account = name is null ? null : await mobiles.Owner(name);
        if (only is not null && account != only)
        {
            account = null;
        }

        var address = grains.GetGrain<IAttemptsGrain>("address/" + visitor.Address);
        var target = grains.GetGrain<IAttemptsGrain>(account is null ? "login/" + TokenHash.Of(name ?? login) : "account/" + account);
        if (await address.Begin() is { Ticks: > 0 } addressWait)
        {
            return new Refusal(RefusalCode.Locked, null, addressWait);
        }

        if (await target.Begin() is { Ticks: > 0 } wait)
        {
            await address.Withdraw();
            return new Refusal(RefusalCode.Locked, null, wait);
        }

        var hash = account is null ? null : await grains.GetGrain<IAccountGrain>(account).PasswordHash();
        if (!await passwords.Fits(hash, password))
        {
            return new Refusal(RefusalCode.WrongLogin);
        }

        await address.Withdraw();
        await target.Succeeded();
        return account!;
    }

    /// <inheritdoc/>
    public async Task<Answer<SignedIn>> SignInWithCode(string mobile, string code, Visitor visitor)
    {
        var (normalized, refusal) = await mobiles.Prove(mobile, CodePurpose.SignIn, code);
        if (refusal is not null)
        {
            return refusal;
        }

        return await mobiles.AccountOf(normalized) is { } account
            ? await Open(account, visitor)
            : new Refusal(RefusalCode.NoAccount, "mobile");
    }

    /// <inheritdoc/>
    public async Task<SignedIn> Open(string accountId, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = time.GetUtcNow();
        var session = new Session(TokenHash.Of(secret), now, now, visitor.Address, visitor.Device);
        var account = await grains.GetGrain<IAccountGrain>(accountId).OpenSession(session);
        return new SignedIn(account, session.Id, $"{accountId}.{secret}");
    }

    /// <inheritdoc/>
    public async Task<SignedIn?> Enter(string cookie)
    {
        if (Parse(cookie) is not { } parsed)
        {
            return null;
        }

        var account = await grains.GetGrain<IAccountGrain>(parsed.Account).Enter(parsed.Session);
        return account is null ? null : new SignedIn(account, parsed.Session, cookie);
    }

    /// <inheritdoc/>
    public async Task SignOut(string cookie)
    {
        if (Parse(cookie) is { } parsed)
        {
            await grains.GetGrain<IAccountGrain>(parsed.Account).CloseSession(parsed.Session);
        }
    }

    private static (string Account, string Session)? Parse(string cookie)
    {
        var dot = cookie.Length > LongestCookie ? -1 : cookie.IndexOf('.', StringComparison.Ordinal);
        return dot == 32 && cookie.AsSpan(0, dot).IndexOfAnyExcept(HexDigits) < 0
            ? (cookie[..dot], TokenHash.Of(cookie[(dot + 1)..]))
            : null;
    }
}
