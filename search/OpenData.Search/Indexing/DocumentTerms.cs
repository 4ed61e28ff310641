using System.Runtime.InteropServices;
using OpenData.Search.Analysis;
using OpenData.Search.Postings;
using OpenData.Search.Scoring;
using OpenData.Search.Terms;

namespace OpenData.Search.Indexing;

/// <summary>Collects the terms of one document at a time and turns them into postings. Positions count the characters of a
/// field that are not separators, with a gap between values and between the parts of an item.</summary>
internal sealed class DocumentTerms(SchemaLayout layout, Lexicon lexicon, Bm25 bm25)
{
    private const int Gap = 2;
    private const int MaxPositions = 48; // more of one term in one channel tell nothing new about nearness
    private const int PositionBits = 27;
    private const int PositionMask = (1 << PositionBits) - 1;
    private const int CachedLength = 40;
    private const int CacheSize = 1 << 17;

    private readonly FoldedText _text = new(lexicon.Characters);
    private readonly Analyzer _analyzer = new(lexicon);
    private readonly List<Token> _tokens = [];
    private readonly List<ulong> _occurrences = [];
    private readonly Dictionary<string, AnalyzedText> _cache = new(StringComparer.Ordinal);
    private readonly int[] _lengths = new int[layout.Texts.Count];
    private readonly double[] _norms = new double[layout.ChannelCount];
    private readonly List<int> _positions = [];
    private readonly byte[] _key = new byte[TermKeys.MaxLength];
    private int _field = -1;
    private int _position;

    public TermTable Terms { get; } = new();

    public PostingBuffer Postings { get; } = new();

    /// <summary>The folded title of the current document, without separators; empty if it has none.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Adds a value, with one string per part of the field.</summary>
    public void Add(int field, ReadOnlySpan<string?> parts)
    {
        if (field != _field)
        {
            (_field, _position) = (field, 0);
        }

        if (layout.HasItems(field))
        {
            MarkItem(field);
        }

        for (var part = 0; part < parts.Length; part++)
        {
            if (string.IsNullOrEmpty(parts[part]))
            {
                continue;
            }

            var text = Analyze(parts[part]!, field == layout.Title);
            var channel = layout.Channel(field, part);
            for (var i = 0; i < text.Terms.Length; i++)
            {
                Occur(text.Terms[i], text.Offsets[i] < 0 ? PositionMask : _position + text.Offsets[i], channel);
            }

            _lengths[field] += text.Length;
            _position += text.Length + Gap;
        }
    }

    /// <summary>Marks where an item of a field starts, or behind the last where they end.</summary>
    public void MarkItem(int field) =>
        Occur(Terms.Add([TermKeys.ItemStart, (byte)(field + 1)]), _position, layout.Channel(field, 0));

    /// <summary>Appends what was added to the postings, as the given document, and starts anew.</summary>
    public void Flush(int doc)
    {
        AddTitlePairs();
        for (var channel = 0; channel < _norms.Length; channel++)
        {
            _norms[channel] = bm25.Occurrence(channel, _lengths[layout.FieldOf(channel)]);
        }

        var occurrences = CollectionsMarshal.AsSpan(_occurrences);
        occurrences.Sort();
        for (var i = 0; i < occurrences.Length;)
        {
            i = FlushTerm(occurrences, i, doc);
        }

        _occurrences.Clear();
        Array.Clear(_lengths);
        _field = -1;
        Title = "";
    }

    private int FlushTerm(ReadOnlySpan<ulong> occurrences, int start, int doc)
    {
        var term = (int)(occurrences[start] >> 32);
        var isWord = Terms[term][0] > TermKeys.TitlePair;
        var (frequency, channels, at) = (0.0, 0, start);
        while (at < occurrences.Length && (int)(occurrences[at] >> 32) == term)
        {
            var channel = (int)((uint)occurrences[at] >> PositionBits);
            channels |= 1 << channel;
            _positions.Clear();
            for (; at < occurrences.Length && occurrences[at] >> PositionBits == (((ulong)(uint)term << (32 - PositionBits)) | (uint)channel); at++)
            {
                frequency += _norms[channel];
                var position = (int)occurrences[at] & PositionMask;
                if (position < PositionMask && (_positions.Count < MaxPositions || !isWord))
                {
                    _positions.Add(position);
                }
            }

            // The title stands in a column as it is.
            if (channel != 0)
            {
                Postings.AddGroup(CollectionsMarshal.AsSpan(_positions));
            }
        }

        Postings.Add(term, doc, new Posting(isWord ? Bm25.Impact(frequency) : (byte)1, (ushort)channels));
        return at;
    }

    private void Occur(int term, int position, int channel) => _occurrences.Add(
        ((ulong)(uint)term << 32) | ((ulong)(uint)channel << PositionBits) | (uint)position);

    private void AddTitlePairs()
    {
        for (var i = 0; i < Title.Length; i++)
        {
            Occur(Terms.Add(_key.AsSpan(0, TermKeys.Pair(Title, i, _key))), 0, 0);
        }
    }

    private bool IsUnplaced(Token token) => token.Length == 1 && lexicon.IsStopWord(_text.Chars.Slice(token.Start, 1));

    private AnalyzedText Analyze(string value, bool isTitle)
    {
        if (!isTitle && value.Length <= CachedLength && _cache.TryGetValue(value, out var known))
        {
            return known;
        }

        _text.Fold(value);
        _tokens.Clear();
        _analyzer.AnalyzeForIndex(_text, _tokens);
        var (terms, offsets) = (new int[_tokens.Count], new int[_tokens.Count]);
        for (var (i, end) = (0, 0); i < terms.Length; i++)
        {
            // Tokens inside another come after it.
            var token = _tokens[i];
            var isInner = token.Start < end;
            end = Math.Max(end, token.End);
            terms[i] = Terms.Add(_key.AsSpan(0, TermKeys.Word(_text.Chars.Slice(token.Start, token.Length), _key)));
            offsets[i] = isInner || IsUnplaced(token) ? -1 : _text.OrdinalAt(token.Start);
        }

        var text = new AnalyzedText(terms, offsets, _text.Compact.Length);
        if (isTitle)
        {
            Title += _text.Compact.ToString();
        }
        else if (value.Length <= CachedLength && _cache.Count < CacheSize)
        {
            _cache.Add(value, text);
        }

        return text;
    }
}
