namespace OpenData.GraphQL.Api.Accounts.External;

/// <summary>Somebody whose word on who people are is taken. /login/external/{id} of the site begins.</summary>
/// <param name="Id">As configured; lower case letters, digits and dashes.</param>
/// <param name="ChineseName">For readers of Chinese.</param>
/// <param name="EnglishName">For readers of English.</param>
public sealed record ExternalProvider(string Id, string ChineseName, string EnglishName);
