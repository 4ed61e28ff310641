using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Accounts.Payloads;

/// <summary>The browser that waits was answered.</summary>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record AnswerScanPayload(IReadOnlyList<IUserError> Errors);
