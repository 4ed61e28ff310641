namespace OpenData.GraphQL.Api.Calls;

/// <summary>Calls that had the same answer.</summary>
/// <param name="Code">Of the answer: 200, or the five digits of the error.</param>
/// <param name="Words">What the code means, in the reader's language; "…" stands for particulars. Null for a code that is no
/// longer used.</param>
/// <param name="Calls">How many.</param>
public sealed record CallCode(int Code, string? Words, long Calls);
