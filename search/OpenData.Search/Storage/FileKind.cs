namespace OpenData.Search.Storage;

/// <summary>The files of an index. The value stands in the head of each file, so that one is never read as another.</summary>
internal enum FileKind
{
    /// <summary>The terms of a segment, sorted.</summary>
    Terms = 1,

    /// <summary>Documents, impacts and field masks of each term.</summary>
    Postings = 2,

    /// <summary>Positions of each term in each document.</summary>
    Positions = 3,

    /// <summary>Fixed-width values of each document: ids, titles, keywords, numbers.</summary>
    Columns = 4,

    /// <summary>The texts that are shown, compressed.</summary>
    Stored = 5,

    /// <summary>Which segments make up the index, and their deleted documents.</summary>
    Manifest = 6,

    /// <summary>The live counters as of the last commit.</summary>
    Counters = 7,
}
