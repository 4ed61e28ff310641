namespace OpenData.GraphQL.Api.Finding;

/// <summary>A part of a text, half-open, in UTF-16 units.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it has ended.</param>
public sealed record TextRange(int Start, int End);
