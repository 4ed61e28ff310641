namespace OpenData.Search.Analysis;

/// <summary>What a folded character is to the segmenter.</summary>
internal enum CharKind : byte
{
    /// <summary>Blank, punctuation, symbol: ends a word, takes no position.</summary>
    Separator,

    /// <summary>A Latin (or other alphabetic) letter.</summary>
    Letter,

    /// <summary>A decimal digit.</summary>
    Digit,

    /// <summary>A Han character, kana, hangul or half of a surrogate pair: may be a word by itself.</summary>
    Ideograph,
}
