using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.GraphQL.Api.Nodes;
using OpenData.GraphQL.Api.People;
using OpenData.Storage.Accounts;
using Orleans;

namespace OpenData.GraphQL.Api.Calls;

/// <summary>Says who is behind the keys of quotas, which are hashes of secrets for tokens and are shown to nobody.</summary>
internal sealed class Callers(AccountDirectory directory, IGrainFactory grains)
{
    private const string Type = "Caller";
    private const string TokenStart = "token/";

    private static readonly string AppStart = App.QuotaKeyOf("");

    /// <summary>Who they are, in their order.</summary>
    public async Task<IReadOnlyList<Caller>> Name(IReadOnlyList<string> quotaKeys, CancellationToken cancellationToken)
    {
        var hashes = quotaKeys.Where(each => !IsApp(each)).ToArray();
        var owners = hashes.Length == 0 ? [] : await directory.WithTokens(hashes, cancellationToken);
        var tokens = owners.SelectMany(owner => owner.Tokens, (owner, token) => (owner, token))
            .ToDictionary(each => each.token.Hash, StringComparer.Ordinal);
        return await Task.WhenAll(quotaKeys.Select(async key =>
            IsApp(key) ? await NameApp(key[AppStart.Length..])
            : tokens.TryGetValue(key, out var found) ? NameToken(found.owner, found.token)
            : new Caller(null, CallerKind.Other, null, null, null)));
    }

    /// <summary>The key of the quota of a caller by its id; null if there is no such caller.</summary>
    public async Task<string?> QuotaKeyOf(string id)
    {
        if (GlobalId.Parse(id) is not { Type: Type, Key: var key })
        {
            return null;
        }

        if (IsApp(key))
        {
            return key;
        }

        return key.StartsWith(TokenStart, StringComparison.Ordinal)
            && key[TokenStart.Length..].Split('/') is [var owner, var token]
            && await grains.GetGrain<IAccountGrain>(owner).Read() is { } account
            ? account.Tokens.FirstOrDefault(each => each.Id == token)?.Hash
            : null;
    }

    private static bool IsApp(string quotaKey) => quotaKey.StartsWith(AppStart, StringComparison.Ordinal);

    private static Caller NameToken(Account owner, AccessToken token) => new(
        new GlobalId(Type, $"{TokenStart}{owner.Id}/{token.Id}").ToString(),
        CallerKind.Token,
        token.Name,
        token.Prefix,
        new PersonNode(owner));

    private async Task<Caller> NameApp(string appId)
    {
        var app = await grains.GetGrain<IAppGrain>(appId).Read();
        var owner = app is null ? null : await grains.GetGrain<IAccountGrain>(app.OwnerId).Read();
        return new Caller(
            new GlobalId(Type, App.QuotaKeyOf(appId)).ToString(),
            CallerKind.App,
            app?.Form.Name,
            appId,
            owner is null ? null : new PersonNode(owner));
    }
}
