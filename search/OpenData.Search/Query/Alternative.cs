namespace OpenData.Search.Query;

/// <summary>One way to satisfy a clause: a term, or a string whose character pairs must all occur in the
/// document.</summary>
/// <param name="Text">The compact text, also what is highlighted.</param>
/// <param name="Term">The term's number, or -1 if it is matched by <paramref name="Grams"/>.</param>
/// <param name="Grams">Keys that a document must all have; empty for a term.</param>
/// <param name="Factor">What a match this way counts, 1 for the word as typed.</param>
internal sealed record Alternative(string Text, int Term, int[] Grams, float Factor);
