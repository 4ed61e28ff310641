using System.Runtime.InteropServices;

namespace OpenData.Search.Suggesting;

/// <summary>Builds a trie over keys whose nodes and keys stand in the order of their best entries, as in the completion
/// trie of Hsu and Ottaviano, "Space-efficient data structures for top-k completion" (WWW 2013). A node with few keys
/// keeps them in a bucket, unsplit. Nodes are laid out level by level: children are neighbours, and where the children
/// of one node end those of the next begin.</summary>
internal sealed class TrieBuilder
{
    /// <summary>A node with so many keys or fewer is not split.</summary>
    public const int BucketSize = 16;

    /// <summary>Nodes are not split below this depth. As long as what can be typed.</summary>
    public const int MaxDepth = 62;

    /// <summary>Ends a key in the pool of symbols.</summary>
    public const ushort End = ushort.MaxValue;

    private readonly ushort[] _pool;
    private readonly ushort[] _classes;
    private readonly List<uint> _masks = [];
    private readonly List<ushort> _symbols = [];
    private readonly List<int> _best = [];
    private readonly List<int> _children = [];
    private readonly List<int> _buckets = [];
    private readonly List<uint> _keys = [];
    private readonly int[] _counts = new int[ushort.MaxValue + 1];
    private readonly int[] _places = new int[ushort.MaxValue + 1];
    private readonly List<ushort> _seen = [];
    private Group[] _level = [];

    /// <param name="pool">Keys as symbols, each ended by <see cref="End"/>.</param>
    /// <param name="classes">The letter classes of each symbol.</param>
    public TrieBuilder(ushort[] pool, ReadOnlySpan<ushort> classes)
    {
        _pool = pool;
        _classes = classes.ToArray();
        _classes[End] = 0;
    }

    /// <summary>Builds the trie of some keys and adds it to a file as six sections. The keys come in the order of rank,
    /// with the place in the pool where each begins; both arrays are used up.</summary>
    public void Write(uint[] keys, int[] positions, SuggestFileWriter file, SuggestSection section, int kind)
    {
        Clear();
        var (nextKeys, nextPositions) = (new uint[keys.Length], new int[keys.Length]);
        _symbols.Add(0);
        _best.Add(keys.Length == 0 ? int.MaxValue : SuggestKey.Entry(keys[0]));
        _level = [new Group(0, keys.Length)];
        for (var depth = 0; _level.Length > 0; depth++)
        {
            var next = new List<Group>();
            var used = 0;
            foreach (var group in _level)
            {
                _children.Add(_symbols.Count);
                _buckets.Add(_keys.Count);
                _masks.Add(MaskOf(positions.AsSpan(group.Start, group.Length), depth));
                var own = keys.AsSpan(group.Start, group.Length);
                if (group.Length <= BucketSize || depth == MaxDepth)
                {
                    _keys.AddRange(own);
                }
                else
                {
                    used = Split(own, positions.AsSpan(group.Start, group.Length), depth, nextKeys, nextPositions, used, next);
                }
            }

            (keys, nextKeys, positions, nextPositions) = (nextKeys, keys, nextPositions, positions);
            _level = [.. next];
        }

        _children.Add(_symbols.Count);
        _buckets.Add(_keys.Count);
        file.Add(section, kind, _symbols.ToArray());
        file.Add(section + 1, kind, _best.ToArray());
        file.Add(section + 2, kind, _children.ToArray());
        file.Add(section + 3, kind, _buckets.ToArray());
        file.Add(section + 4, kind, _keys.ToArray());
        file.Add(section + 5, kind, _masks.ToArray());
        Clear();
    }

    // Distributes the keys of a node to its children in the order in which the children appear, which is the order of
    // their best entries because keys come in the order of rank. Keys that end here stay.
    private int Split(
        Span<uint> keys, Span<int> positions, int depth, uint[] nextKeys, int[] nextPositions, int used, List<Group> next)
    {
        _seen.Clear();
        for (var i = 0; i < keys.Length; i++)
        {
            var symbol = _pool[positions[i] + depth];
            if (symbol == End)
            {
                _keys.Add(keys[i]);
            }
            else if (_counts[symbol]++ == 0)
            {
                _seen.Add(symbol);
                _symbols.Add(symbol);
                _best.Add(SuggestKey.Entry(keys[i]));
            }
        }

        foreach (var symbol in CollectionsMarshal.AsSpan(_seen))
        {
            next.Add(new Group(used, _counts[symbol]));
            _places[symbol] = used;
            used += _counts[symbol];
            _counts[symbol] = 0;
        }

        for (var i = 0; i < keys.Length; i++)
        {
            var symbol = _pool[positions[i] + depth];
            if (symbol != End)
            {
                var place = _places[symbol]++;
                nextKeys[place] = keys[i];
                nextPositions[place] = positions[i];
            }
        }

        return used;
    }

    // Which letter classes the keys of a node go on with: the next symbol in the low half, the one after it in the high.
    private uint MaskOf(ReadOnlySpan<int> positions, int depth)
    {
        var (next, second) = (0u, (uint)LetterClasses.Anything);
        foreach (var position in positions)
        {
            var symbol = _pool[position + depth];
            if (symbol != End)
            {
                next |= _classes[symbol];
                second |= _classes[_pool[position + depth + 1]];
            }
        }

        return next | (second << 16);
    }

    private void Clear()
    {
        _symbols.Clear();
        _best.Clear();
        _children.Clear();
        _buckets.Clear();
        _keys.Clear();
        _masks.Clear();
    }

    private readonly record struct Group(int Start, int Length);
}
