namespace OpenData.Search.Analysis.Words;

/// <summary>What is known of a word beside its costs.</summary>
[Flags]
internal enum WordFlags : ushort
{
    None = 0,

    /// <summary>It was seen after another word: the table of pairs is worth asking.</summary>
    HasPrevious = 1,
}
