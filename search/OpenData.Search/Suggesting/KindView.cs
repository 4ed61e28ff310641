namespace OpenData.Search.Suggesting;

/// <summary>One kind of an open suggestion file.</summary>
internal sealed class KindView
{
    private readonly SuggestFile _file;
    private readonly int _kind;
    private readonly int[][] _prefixRoots;
    private readonly int[][] _wordRoots;

    /// <exception cref="SuggestFileException">The sections of the kind contradict each other.</exception>
    public KindView(SuggestFile file, Alphabet alphabet, int kind, string name)
    {
        (_file, _kind, Name, _prefixRoots, _wordRoots) = (file, kind, name, [], []);
        Count = file.Read<int>(SuggestSection.Count, kind) is [var count] ? count : -1;
        var blocks = file.Read<uint>(SuggestSection.TextBlocks, kind).Length;
        var starts = file.Read<int>(SuggestSection.WeightStarts, kind);
        if (Count < 1 || blocks != (Count + TextView.BlockSize - 1) / TextView.BlockSize || starts is not [0, ..]
            || starts.Length != file.Read<double>(SuggestSection.WeightValues, kind).Length
            || !IsTrie(Prefixes) || !IsTrie(Words) || Prefixes.Keys.Length != Count)
        {
            throw file.Damaged($"the sections of kind \"{name}\" contradict each other");
        }

        (_prefixRoots, _wordRoots) = (RootsOf(Prefixes, alphabet), RootsOf(Words, alphabet));
    }

    /// <summary>The name of the kind.</summary>
    public string Name { get; }

    /// <summary>The number of its entries.</summary>
    public int Count { get; }

    /// <summary>Its texts.</summary>
    public TextView Texts =>
        new(_file.Read<uint>(SuggestSection.TextBlocks, _kind), _file.Read<byte>(SuggestSection.Texts, _kind));

    /// <summary>The trie of whole texts.</summary>
    public TrieView Prefixes => Trie(SuggestSection.PrefixTrie, _prefixRoots);

    /// <summary>The trie of words inside texts.</summary>
    public TrieView Words => Trie(SuggestSection.WordTrie, _wordRoots);

    /// <summary>The weight of an entry.</summary>
    public double Weight(int entry)
    {
        var place = _file.Read<int>(SuggestSection.WeightStarts, _kind).BinarySearch(entry);
        return _file.Read<double>(SuggestSection.WeightValues, _kind)[place < 0 ? ~place - 1 : place];
    }

    private static bool IsTrie(in TrieView trie) =>
        trie.Symbols.Length > 0 && trie.Best.Length == trie.Symbols.Length
        && trie.Masks.Length == trie.Symbols.Length
        && trie.Children.Length == trie.Symbols.Length + 1 && trie.Buckets.Length == trie.Symbols.Length + 1
        && trie.Children[^1] == trie.Symbols.Length && trie.Buckets[^1] == trie.Keys.Length;

    private static int[][] RootsOf(in TrieView trie, Alphabet alphabet)
    {
        var roots = new int[LetterClasses.Count][];
        for (var letters = 0; letters < roots.Length; letters++)
        {
            var list = new List<int>();
            for (var node = trie.Children[0]; node < trie.Children[1]; node++)
            {
                if ((alphabet.Classes[trie.Symbols[node]] & (1 << letters)) != 0)
                {
                    list.Add(node);
                }
            }

            roots[letters] = [.. list];
        }

        return roots;
    }

    private TrieView Trie(SuggestSection section, int[][] roots) => new(
        _file.Read<ushort>(section, _kind),
        _file.Read<int>(section + 1, _kind),
        _file.Read<int>(section + 2, _kind),
        _file.Read<int>(section + 3, _kind),
        _file.Read<uint>(section + 4, _kind),
        _file.Read<uint>(section + 5, _kind),
        roots);
}
