using OpenData.Search.Postings;

namespace OpenData.Search.Query;

/// <summary>A term that may stand for some words of a phrase, in one segment.</summary>
/// <param name="Word">The term.</param>
/// <param name="Cursor">Its list.</param>
/// <param name="Offset">Where it starts, from the start of the phrase; below 0 if the phrase begins inside it.</param>
/// <param name="First">The first of the words that it stands for.</param>
/// <param name="Last">The last of them.</param>
internal readonly record struct PhraseTerm(ReadOnlyMemory<char> Word, PostingsCursor Cursor, int Offset, int First, int Last);
