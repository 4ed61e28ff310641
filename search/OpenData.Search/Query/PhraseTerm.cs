using OpenData.Search.Postings;

namespace OpenData.Search.Query;

/// <summary>A term that may stand at one place of a phrase, in one segment.</summary>
/// <param name="Cursor">Its list.</param>
/// <param name="Offset">Where it starts, from the start of the phrase; below 0 if the phrase begins inside it.</param>
internal readonly record struct PhraseTerm(PostingsCursor Cursor, int Offset);
