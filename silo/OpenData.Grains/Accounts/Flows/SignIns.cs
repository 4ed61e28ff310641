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
        return proven.Value is { } proof ? await Open(proof, visitor) : new Answer<SignedIn>(null, proven.Refusals);
    }

    /// <inheritdoc/>
    public async Task<Answer<Proof>> Prove(string login, string password, Visitor visitor, string? only = null)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var name = LoginNames.OfLogin(login);
        var account = name is null ? null : await mobiles.Owner(name);
        if (only is not null && account != only)
        {
            account = null;
        }

        var key = account is null ? "login/" + TokenHash.Of(name ?? login) : "account/" + account;
        var address = grains.GetGrain<IAddressAttemptsGrain>(visitor.Address);
        var target = grains.GetGrain<IAttemptsGrain>(key);
        if (await address.Begin(key) is { Ticks: > 0 } addressWait)
        {
            return new Refusal(RefusalCode.Locked, null, addressWait);
        }

        if (await target.Begin() is { Ticks: > 0 } wait)
        {
            await address.Withdraw(key);
            return new Refusal(RefusalCode.Locked, null, wait);
        }

        var hash = account is null ? null : await grains.GetGrain<IAccountGrain>(account).PasswordHash();
        if (!await passwords.Fits(hash, password))
        {
            return new Refusal(RefusalCode.WrongLogin);
        }

        await address.Succeeded(key);
        await target.Succeeded();
        return Proof.ByPassword(account!, hash!);
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
            ? await Open(Proof.ByMobile(account, normalized), visitor)
            : new Refusal(RefusalCode.NoAccount, "mobile");
    }

    /// <inheritdoc/>
    public async Task<Answer<SignedIn>> Open(Proof proof, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(visitor);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = time.GetUtcNow();
        var session = new Session(TokenHash.Of(secret), now, now, visitor.Address, visitor.Device);
        var owner = grains.GetGrain<IAccountGrain>(proof.AccountId);
        return await owner.OpenSession(session, proof) is { } account
            ? new SignedIn(account, session.Id, $"{account.Id}.{secret}")
            : new Refusal(await owner.IsBlocked() ? RefusalCode.AccountBlocked : RefusalCode.ProofOver);
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
