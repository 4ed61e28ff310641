namespace OpenData.Search.Analysis.Words;

/// <summary>What a character may be besides a part of known words.</summary>
[Flags]
internal enum CharacterRoles : byte
{
    None = 0,

    /// <summary>A part of numbers.</summary>
    Number = 1,

    /// <summary>The beginning of a surname.</summary>
    Surname = 2,

    /// <summary>A part of names from other languages.</summary>
    Foreign = 4,
}
