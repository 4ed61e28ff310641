namespace OpenData.Search.Analysis.Segmentation;

/// <summary>Costs that no count tells, in 256ths of a natural logarithm, set by trial on the development texts.</summary>
internal static class SegmentationCosts
{
    /// <summary>A number in characters within the class of numbers.</summary>
    public const int Number = 300;

    /// <summary>Each character of it.</summary>
    public const int NumberCharacter = 200;

    /// <summary>A date within the class of times.</summary>
    public const int Time = 300;

    /// <summary>A person's name of two characters.</summary>
    public const int ShortName = 500;

    /// <summary>A person's name of three characters.</summary>
    public const int LongName = 200;

    /// <summary>Names of two characters that are less likely than this are not tried.</summary>
    public const int ShortNameLimit = 3_300;

    /// <summary>The same for three characters.</summary>
    public const int LongNameLimit = 5_000;

    /// <summary>The same for unknown words of two characters.</summary>
    public const int UnknownLimit = 4_300;

    /// <summary>What an unknown word may cost more than its first character as a word, beside its pair of characters.</summary>
    public const int UnknownMargin = 1_700;

    /// <summary>A foreign name.</summary>
    public const int Foreign = 300;

    /// <summary>An unknown name of a place.</summary>
    public const int Place = 256;

    /// <summary>An unknown word of two characters.</summary>
    public const int Unknown = 300;
}
