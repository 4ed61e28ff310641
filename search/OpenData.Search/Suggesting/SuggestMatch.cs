namespace OpenData.Search.Suggesting;

/// <summary>How a suggestion fits what was typed. A smaller value is shown before a greater one. The order keeps the
/// beginning of a text before words inside it, and characters before pinyin before initials; between the two rules,
/// a word as typed (gps) goes before a text whose initials happen to be those letters.</summary>
public enum SuggestMatch
{
    /// <summary>The text begins with the typed characters.</summary>
    Prefix,

    /// <summary>The text begins with the typed pinyin, or with typed characters that pinyin follows.</summary>
    PinyinPrefix,

    /// <summary>A word inside the text begins with the typed characters.</summary>
    Word,

    /// <summary>The text begins with the typed initials, alone or mixed with characters and pinyin.</summary>
    InitialsPrefix,

    /// <summary>A word inside the text begins with the typed pinyin.</summary>
    PinyinWord,

    /// <summary>A word inside the text begins with the typed initials.</summary>
    InitialsWord,
}
