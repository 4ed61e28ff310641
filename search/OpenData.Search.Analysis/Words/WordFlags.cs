namespace OpenData.Search.Analysis.Words;

/// <summary>What is known of a word beside its cost.</summary>
[Flags]
internal enum WordFlags : byte
{
    None = 0,

    /// <summary>It was seen before another word: the table of bigrams is worth asking.</summary>
    HasNext = 1,

    /// <summary>It was seen after another word.</summary>
    HasPrevious = 2,
}
