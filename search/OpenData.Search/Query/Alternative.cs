namespace OpenData.Search.Query;

/// <summary>One way to satisfy a clause: a term of the index, or titles that contain a string.</summary>
/// <param name="Text">The compact text, also what is highlighted.</param>
/// <param name="IsTerm">Whether it is a term; otherwise titles are looked through.</param>
/// <param name="Factor">What a match this way counts, 1 for the word as typed.</param>
internal readonly record struct Alternative(ReadOnlyMemory<char> Text, bool IsTerm, float Factor);
