namespace OpenData.Search.Analysis.Files;

/// <summary>The parts of a compiled lexicon. The numbers are part of the format.</summary>
internal enum LexiconSection
{
    /// <summary>UTF-8 text: what the file was made from, with notices.</summary>
    Provenance = 1,

    /// <summary>ushort per code unit: its folded form; 0 if it folds to several.</summary>
    Folded = 2,

    /// <summary>byte per code unit: the <see cref="CharKind"/> of its folded form.</summary>
    Kinds = 3,

    /// <summary>uint per code unit: the number of its folded form in the words, 0 if no word has it; above 16 bits, its
    /// <see cref="CharKind"/>; above 24 bits, its <c>CharacterRoles</c>.</summary>
    Symbols = 4,

    /// <summary>ushort, sorted: the characters that fold to several.</summary>
    ExpansionKeys = 5,

    /// <summary>int per expansion and one more: where its text starts.</summary>
    ExpansionStarts = 6,

    /// <summary>char: the texts of the expansions.</summary>
    ExpansionText = 7,

    /// <summary>ulong: the double array of the words.</summary>
    Words = 8,

    /// <summary>Two ushorts and a uint per word: see <c>WordCosts</c>.</summary>
    WordCosts = 9,

    /// <summary>uint: the slots of the bigram tables.</summary>
    Bigrams = 11,

    /// <summary>Eight ushorts per character number: costs as a part of names and unknown words.</summary>
    Traits = 13,

    /// <summary>ulong: the double array of two-character surnames.</summary>
    LongSurnames = 14,

    /// <summary>UTF-8 lines: stop words, a field name before a colon where they hold for one field only.</summary>
    StopWords = 15,

    /// <summary>UTF-8 lines: groups of synonyms, words separated by blanks.</summary>
    Synonyms = 16,

    /// <summary>UTF-8 lines: the syllables of pinyin, sorted.</summary>
    Syllables = 17,

    /// <summary>ushort per code unit: where its readings start in <see cref="ReadingLists"/>; 0 if it has none.</summary>
    Readings = 18,

    /// <summary>ushort: lists of numbers of syllables, each with its length before it.</summary>
    ReadingLists = 19,

    /// <summary>ulong: the double array of words whose reading the characters alone do not tell.</summary>
    ReadingWords = 20,

    /// <summary>int: constants of the model, in the order of <c>ModelConstants</c>.</summary>
    Constants = 21,
}
