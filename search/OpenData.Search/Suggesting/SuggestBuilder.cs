using System.Runtime.InteropServices;
using System.Text;
using OpenData.Search.Analysis;

namespace OpenData.Search.Suggesting;

/// <summary>Builds a suggestion file from a stream of entries. What is kept meanwhile is the characters of the texts
/// and some numbers, not the entries.</summary>
internal sealed class SuggestBuilder(Lexicon lexicon, Func<char, IReadOnlyList<string>> pinyin)
{
    /// <summary>Longer texts are nothing to complete; they are left out.</summary>
    public const int MaxTextLength = 512;

    private const int MaxKinds = 256;

    private readonly FoldedText _fold = new(lexicon.Characters);
    private readonly Analyzer _analyzer = new(lexicon);
    private readonly List<Token> _tokens = [];
    private readonly List<EntryTable.WordStart> _starts = [];
    private readonly List<EntryTable> _kinds = [];
    private readonly Dictionary<string, EntryTable> _byName = new(StringComparer.Ordinal);

    /// <summary>Adds one entry. A text without letters, digits or ideographs is left out.</summary>
    /// <exception cref="ArgumentException">The entry has no kind, or its weight is negative or no number.</exception>
    public void Add(SuggestEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry.Text);
        if (string.IsNullOrEmpty(entry.Kind) || entry.Kind.Contains('\0'))
        {
            throw new ArgumentException($"The entry \"{entry.Text}\" has no kind, or one with a NUL in it.", nameof(entry));
        }

        if (!double.IsFinite(entry.Weight) || entry.Weight < 0)
        {
            throw new ArgumentException($"The weight of \"{entry.Text}\" is {entry.Weight}; it must be a number from 0 on.", nameof(entry));
        }

        var text = entry.Text.AsSpan().Trim();
        if (text.Length is 0 or > MaxTextLength)
        {
            return;
        }

        _fold.Fold(text);
        if (_fold.Compact.IsEmpty)
        {
            return;
        }

        FindWordStarts(text);
        TableOf(entry.Kind).Add(text, _fold.Compact, CollectionsMarshal.AsSpan(_starts), entry.Weight);
    }

    /// <summary>Writes the file.</summary>
    public void WriteTo(Stream stream)
    {
        var alphabet = new AlphabetBuilder(lexicon.Characters);
        _kinds.ForEach(alphabet.Count);
        var file = new SuggestFileWriter();
        alphabet.Write(file, pinyin);
        file.Add(SuggestSection.Kinds, 0, Encoding.UTF8.GetBytes(string.Concat(_kinds.Select(table => table.Kind + '\0'))));
        for (var kind = 0; kind < _kinds.Count; kind++)
        {
            WriteKind(file, kind, alphabet);
        }

        file.WriteTo(stream);
    }

    private EntryTable TableOf(string kind)
    {
        if (!_byName.TryGetValue(kind, out var table))
        {
            if (_kinds.Count == MaxKinds)
            {
                throw new InvalidOperationException($"There are more than {MaxKinds} kinds. A kind is \"title\", not one title.");
            }

            _byName[kind] = table = new EntryTable(kind);
            _kinds.Add(table);
        }

        return table;
    }

    private void FindWordStarts(ReadOnlySpan<char> text)
    {
        _tokens.Clear();
        _starts.Clear();
        _analyzer.AnalyzeForIndex(_fold, _tokens);
        foreach (var token in _tokens)
        {
            var ordinal = _fold.OrdinalAt(token.Start);
            if (ordinal is 0 or >= SuggestKey.MaxOffset)
            {
                continue;
            }

            // A word may begin inside a character that became several, or inside a surrogate pair: not a place to begin.
            var at = _fold.OriginalRange(ordinal, ordinal + 1).Start;
            if (at < SuggestKey.MaxOffset && !char.IsLowSurrogate(text[at])
                && _fold.OriginalRange(ordinal - 1, ordinal).Start != at)
            {
                var start = new EntryTable.WordStart((byte)at, (byte)ordinal);
                if (!_starts.Contains(start))
                {
                    _starts.Add(start);
                }
            }
        }
    }

    private void WriteKind(SuggestFileWriter file, int kind, AlphabetBuilder alphabet)
    {
        var entries = _kinds[kind];
        var ranked = entries.Ranked();
        WriteTexts(file, kind, alphabet, entries, ranked);
        WriteWeights(file, kind, entries, ranked);

        var symbols = new List<ushort>();
        var prefixes = new uint[ranked.Length];
        var prefixPositions = new int[ranked.Length];
        var words = new List<uint>();
        var wordPositions = new List<int>();
        for (var rank = 0; rank < ranked.Length; rank++)
        {
            prefixes[rank] = SuggestKey.Of(rank, 0);
            prefixPositions[rank] = symbols.Count;
            foreach (var start in entries.Starts(ranked[rank]))
            {
                words.Add(SuggestKey.Of(rank, start.Text));
                wordPositions.Add(symbols.Count + start.Folded);
            }

            foreach (var unit in entries.Folded(ranked[rank]))
            {
                symbols.Add(alphabet.Symbol(unit));
            }

            symbols.Add(TrieBuilder.End);
        }

        var trie = new TrieBuilder([.. symbols], alphabet.Classes);
        trie.Write(prefixes, prefixPositions, file, SuggestSection.PrefixTrie, kind);
        trie.Write([.. words], [.. wordPositions], file, SuggestSection.WordTrie, kind);
    }

    private static void WriteTexts(
        SuggestFileWriter file, int kind, AlphabetBuilder alphabet, EntryTable entries, int[] ranked)
    {
        var blocks = new List<uint>();
        var bytes = new List<byte>();
        var text = new List<byte>();
        for (var rank = 0; rank < ranked.Length; rank++)
        {
            if (rank % TextView.BlockSize == 0)
            {
                blocks.Add((uint)bytes.Count);
            }

            text.Clear();
            alphabet.Encode(entries.Text(ranked[rank]), text);
            if (text.Count >= 128)
            {
                bytes.Add((byte)(128 | (text.Count >> 8)));
            }

            bytes.Add((byte)text.Count);
            bytes.AddRange(CollectionsMarshal.AsSpan(text));
        }

        file.Add(SuggestSection.Count, kind, new[] { ranked.Length });
        file.Add(SuggestSection.TextBlocks, kind, blocks.ToArray());
        file.Add(SuggestSection.Texts, kind, bytes.ToArray());
    }

    private static void WriteWeights(SuggestFileWriter file, int kind, EntryTable entries, int[] ranked)
    {
        var starts = new List<int>();
        var values = new List<double>();
        for (var rank = 0; rank < ranked.Length; rank++)
        {
            var weight = entries.Weight(ranked[rank]);
            if (values.Count == 0 || values[^1] != weight)
            {
                starts.Add(rank);
                values.Add(weight);
            }
        }

        file.Add(SuggestSection.WeightStarts, kind, starts.ToArray());
        file.Add(SuggestSection.WeightValues, kind, values.ToArray());
    }
}
