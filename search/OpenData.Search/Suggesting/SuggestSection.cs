namespace OpenData.Search.Suggesting;

/// <summary>The parts of a suggestion file. The numbers are the format: never reuse one.</summary>
internal enum SuggestSection : ushort
{
    /// <summary>For each UTF-16 code unit its folded form, 0 for a separator, 1 if <see cref="Expansions"/> has it.</summary>
    Folding = 1,

    /// <summary>Code units that fold to several: unit, count, units.</summary>
    Expansions = 2,

    /// <summary>The code units of the texts, the most frequent first: the place of a unit is its code.</summary>
    Codes = 3,

    /// <summary>The folded units of the texts, ascending: the place of a unit is its symbol.</summary>
    Symbols = 4,

    /// <summary>For each symbol, and one more, where its readings begin.</summary>
    ReadingStarts = 5,

    /// <summary>Readings as places in <see cref="Syllables"/>.</summary>
    Readings = 6,

    /// <summary>Syllables in ASCII, each ended by a line feed.</summary>
    Syllables = 7,

    /// <summary>Names of the kinds in UTF-8, each ended by NUL.</summary>
    Kinds = 8,

    /// <summary>Of a kind: the number of its entries.</summary>
    Count = 16,

    /// <summary>Of a kind: where every fourth text begins.</summary>
    TextBlocks = 17,

    /// <summary>Of a kind: the texts, best entry first; each a length in bytes and codes.</summary>
    Texts = 18,

    /// <summary>Of a kind: the first entry of each weight.</summary>
    WeightStarts = 19,

    /// <summary>Of a kind: the weights, falling.</summary>
    WeightValues = 20,

    /// <summary>Of a kind: the first of the six parts of the trie of whole texts.</summary>
    PrefixTrie = 32,

    /// <summary>Of a kind: the first of the six parts of the trie of words inside texts.</summary>
    WordTrie = 48,
}
