namespace OpenData.Search.Scoring;

/// <summary>How the text of a query was found: the high part of the order of hits. A hit of a higher class stands
/// before every hit of a lower one.</summary>
internal enum MatchClass : byte
{
    /// <summary>There was no text to match.</summary>
    None,

    /// <summary>Some of the words; only when few documents have all.</summary>
    SomeWords,

    /// <summary>The title contains the text but for one typing error, or as it sounds; only when nothing has all
    /// words.</summary>
    TitleAlmost,

    /// <summary>All words, anywhere in the document.</summary>
    AllWords,

    /// <summary>All words close together.</summary>
    AllNear,

    /// <summary>The title has all words (or synonyms of them), in any order.</summary>
    TitleHasWords,

    /// <summary>The title contains the whole text.</summary>
    TitleContains,

    /// <summary>The title is the text but for case, width, variants, blanks and punctuation.</summary>
    TitleFolded,

    /// <summary>The title is the text.</summary>
    TitleExact,
}
