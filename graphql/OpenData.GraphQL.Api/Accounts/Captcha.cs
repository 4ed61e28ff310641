namespace OpenData.GraphQL.Api.Accounts;

/// <summary>What tells a person from a program; one answer, right or wrong, uses it up.</summary>
/// <param name="Id">Given back with the answer.</param>
/// <param name="Image">An SVG document; null for a question.</param>
/// <param name="Question">In the reader's language; null for a picture.</param>
/// <param name="ExpiresInSeconds">How long an answer is taken.</param>
public sealed record Captcha(string Id, string? Image, string? Question, int ExpiresInSeconds);
