namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>What is said to a browser that asks to be let in.</summary>
/// <param name="Code">As scanned.</param>
/// <param name="IsConfirmed">Whether it is let in.</param>
public sealed record AnswerScanInput(string Code, bool IsConfirmed);
