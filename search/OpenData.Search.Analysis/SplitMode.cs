namespace OpenData.Search.Analysis;

/// <summary>Which words of a text are given.</summary>
public enum SplitMode
{
    /// <summary>The words of the best reading, one after the other.</summary>
    Query,

    /// <summary>Those, and the dictionary words inside them.</summary>
    Index,
}
