using System.Globalization;
using System.Security.Cryptography;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.Scanning;
using OpenData.Contracts.Tokens;
using Orleans;

namespace OpenData.Grains.Accounts.Flows;

/// <inheritdoc cref="IScanSignIns"/>
public sealed class ScanSignIns(IGrainFactory grains, ISignIns signIns, TimeProvider time) : IScanSignIns
{
    private const int FirstNumber = 10;
    private const int Numbers = 90;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public async Task<StartedScan> Start(Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var started = new StartedScan(
            Secrets.Next(),
            Secrets.Next(),
            (FirstNumber + RandomNumberGenerator.GetInt32(Numbers)).ToString(CultureInfo.InvariantCulture),
            Lifetime);
        var scan = new Scan(started.Number, visitor.Address, visitor.Device, time.GetUtcNow() + Lifetime);
        await Find(started.Code)!.Begin(scan, TokenHash.Of(started.Secret));
        return started;
    }

    /// <inheritdoc/>
    public async Task<Scan?> Show(string code) => Find(code) is { } grain ? await grain.Show() : null;

    /// <inheritdoc/>
    public async Task<bool> Answer(string code, SignedIn present, bool isConfirmed)
    {
        ArgumentNullException.ThrowIfNull(present);
        return Find(code) is { } grain && await grain.Answer(present.Account.Id, present.SessionId, isConfirmed);
    }

    /// <inheritdoc/>
    public async Task<ScanTaken> Take(string code, string secret, Visitor visitor)
    {
        if (Find(code) is not { } grain || secret.Length > TokenHash.MaxTokenLength)
        {
            return new ScanTaken(ScanStatus.Gone, null);
        }

        var outcome = await grain.Take(TokenHash.Of(secret));
        if (outcome is not { Account: { } account, Session: { } session })
        {
            return new ScanTaken(outcome.Status, null);
        }

        // Whoever ends all sessions means those that were about to be, too.
        return (await signIns.Open(Proof.BySession(account, session), visitor)).Value is { } signedIn
            ? new ScanTaken(outcome.Status, signedIn)
            : new ScanTaken(ScanStatus.Gone, null);
    }

    private IScanGrain? Find(string code) =>
        code.Length > TokenHash.MaxTokenLength ? null : grains.GetGrain<IScanGrain>(TokenHash.Of(code));
}
