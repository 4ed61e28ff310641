namespace OpenData.Search.Suggesting;

/// <summary>A trie as <see cref="TrieBuilder"/> lays it out. Node 0 is the root.</summary>
internal readonly ref struct TrieView(
    ReadOnlySpan<ushort> symbols,
    ReadOnlySpan<int> best,
    ReadOnlySpan<int> children,
    ReadOnlySpan<int> buckets,
    ReadOnlySpan<uint> keys,
    ReadOnlySpan<uint> masks,
    int[][] roots)
{
    /// <summary>The symbol that leads to each node.</summary>
    public readonly ReadOnlySpan<ushort> Symbols = symbols;

    /// <summary>The best entry below each node.</summary>
    public readonly ReadOnlySpan<int> Best = best;

    /// <summary>The first child of each node, and one more; its children end where those of the next node begin.</summary>
    public readonly ReadOnlySpan<int> Children = children;

    /// <summary>The first key that each node holds itself, and one more.</summary>
    public readonly ReadOnlySpan<int> Buckets = buckets;

    /// <summary>The keys of the nodes, best first within a node.</summary>
    public readonly ReadOnlySpan<uint> Keys = keys;

    /// <summary>Which letter classes follow each node: next in the low half, after that in the high half.</summary>
    public readonly ReadOnlySpan<uint> Masks = masks;

    /// <summary>For each letter class the children of the root that are of it, best first.</summary>
    public readonly int[][] Roots = roots;
}
