namespace OpenData.GraphQL.Api.Accounts.External;

/// <summary>Somebody whom a provider knows, and the portal does not yet.</summary>
/// <param name="Provider">Who knows them; null when it is configured no more.</param>
/// <param name="IsVerified">Whether they are verified here, too, once they are bound.</param>
/// <param name="Next">Where on this site to go afterwards.</param>
public sealed record ExternalStranger(ExternalProvider? Provider, bool IsVerified, string Next);
