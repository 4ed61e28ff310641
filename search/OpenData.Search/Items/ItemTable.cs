using System.Collections.Concurrent;
using OpenData.Search.Analysis;
using OpenData.Search.Terms;

namespace OpenData.Search.Items;

/// <summary>The distinct items of one field, numbered from 0, shared by all segments, with the pairs of characters that
/// each has. Data items repeat from table to table, so searching the distinct ones and then their documents is much less
/// work than searching documents. Only the writer adds; any thread reads. Nothing is forgotten while the index
/// lives.</summary>
internal sealed class ItemTable(TermTable terms)
{
    private const int PartGap = 8;

    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, AppendOnlyInts> _grams = new();
    private readonly List<Token> _tokens = [];
    private readonly List<int> _keys = [];
    private Item[] _items = new Item[64];
    private int _count;

    public Item this[int number] => Volatile.Read(ref _items)[number];

    /// <summary>The numbers of the items that have a pair of characters (or a character) in one of their parts,
    /// ascending.</summary>
    public ReadOnlySpan<int> WithGram(int key) => _grams.TryGetValue(key, out var numbers) ? numbers.Values : [];

    /// <summary>The number of an item, new if need be.</summary>
    public int Add(string[] parts, Analyzer analyzer, FoldedText text)
    {
        var key = string.Join('\u001F', parts);
        if (_numbers.TryGetValue(key, out var number))
        {
            return number;
        }

        if (_count == _items.Length)
        {
            var larger = new Item[_count * 2];
            _items.CopyTo(larger, 0);
            Volatile.Write(ref _items, larger);
        }

        number = _count++;
        _items[number] = Analyze(parts, analyzer, text);
        _keys.Sort();
        for (var i = 0; i < _keys.Count; i++)
        {
            if (i == 0 || _keys[i] != _keys[i - 1])
            {
                _grams.GetOrAdd(_keys[i], _ => new AppendOnlyInts()).Add(number);
            }
        }

        _numbers[key] = number;
        return number;
    }

    private Item Analyze(string[] parts, Analyzer analyzer, FoldedText text)
    {
        var compact = new string[parts.Length];
        var numbers = new List<int>();
        var positions = new List<int>();
        var (extent, length) = (0, 0);
        _keys.Clear();
        for (var part = 0; part < parts.Length; part++)
        {
            text.Fold(parts[part]);
            compact[part] = text.Compact.ToString();
            Gram.AddAll(text.Compact, _keys);
            _tokens.Clear();
            analyzer.AnalyzeForIndex(text, _tokens);
            foreach (var token in _tokens)
            {
                numbers.Add(terms.Add(text.Chars.Slice(token.Start, token.Length)));
                positions.Add(extent + text.OrdinalAt(token.Start));
            }

            length += compact[part].Length;
            extent += compact[part].Length + PartGap;
        }

        return new Item(parts, compact, [.. numbers], [.. positions], extent, length);
    }
}
