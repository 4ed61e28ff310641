namespace OpenData.GraphQL.Api.Apps.Inputs;

/// <summary>A quota to set: of an app, or of a token of a user.</summary>
/// <param name="DailyQuota">Successful calls a day, from 1 to 1000000.</param>
/// <param name="AppId">The app; null for a token.</param>
/// <param name="UserName">Whose token; null for an app.</param>
/// <param name="TokenId">Which of their tokens; null for an app.</param>
public sealed record SetQuotaInput(
    int DailyQuota,
    string? AppId = null,
    string? UserName = null,
    string? TokenId = null);
