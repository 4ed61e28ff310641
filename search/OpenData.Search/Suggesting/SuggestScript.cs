namespace OpenData.Search.Suggesting;

/// <summary>How typed characters may stand for the characters of a text. Each of the first three allows what
/// those before it allow.</summary>
internal enum SuggestScript
{
    /// <summary>A character stands for itself.</summary>
    Literal,

    /// <summary>Letters may also be a syllable; at the end, the beginning of one.</summary>
    Pinyin,

    /// <summary>A letter (or zh, ch, sh) may also be the initial of a syllable.</summary>
    Initials,

    /// <summary>A character stands for itself or for what a <see cref="NearTable"/> says.</summary>
    Near,
}
