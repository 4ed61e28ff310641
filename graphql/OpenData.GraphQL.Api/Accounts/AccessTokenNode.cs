using OpenData.Contracts.Accounts;
using OpenData.Contracts.Tokens;
using OpenData.GraphQL.Engine;
using Orleans;

namespace OpenData.GraphQL.Api.Accounts;

/// <summary>A token for calls of interfaces. Its secret was shown once.</summary>
[GraphQLName("AccessToken")]
public sealed class AccessTokenNode
{
    private readonly AccessToken _token;
    private Task<TokenStanding>? _standing;

    internal AccessTokenNode(AccessToken token) => _token = token;

    internal string QuotaKey => _token.Hash;

    /// <summary>Names it to renew or end it.</summary>
    public string Id => _token.Id;

    /// <summary>Given by its owner.</summary>
    public string Name => _token.Name;

    /// <summary>The first letters of the secret.</summary>
    public string Prefix => _token.Prefix;

    /// <summary>When the secret was made.</summary>
    public DateTimeOffset CreatedAt => _token.CreatedAt;

    /// <summary>From when it is refused.</summary>
    public DateTimeOffset ExpiresAt => _token.ExpiresAt;

    /// <summary>Successful calls a day.</summary>
    public int DailyQuota => _token.DailyQuota;

    /// <summary>Calls that are left today, as far as silos have told.</summary>
    public async Task<int> RemainingToday([Service] IGrainFactory grains) =>
        _token.IsRevoked ? 0 : (await Standing(grains)).Remaining;

    /// <summary>Whether calls may be made.</summary>
    public async Task<AccessTokenStatus> Status([Service] IGrainFactory grains) =>
        _token.IsRevoked ? AccessTokenStatus.Revoked : (await Standing(grains)).Status switch
        {
            TokenStatus.Good => AccessTokenStatus.Good,
            TokenStatus.Spent => AccessTokenStatus.Spent,
            _ => AccessTokenStatus.Expired,
        };

    private Task<TokenStanding> Standing(IGrainFactory grains) =>
        _standing ??= grains.GetGrain<ITokenGrain>(_token.Hash).Peek();
}
