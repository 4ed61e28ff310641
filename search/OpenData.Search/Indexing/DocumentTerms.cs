using OpenData.Search.Analysis;
using OpenData.Search.Postings;
using OpenData.Search.Scoring;
using OpenData.Search.Storage;
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
    private const int MaxChannel = 15; // a posting has a bit for each
    private const uint NoWord = 1u << 31;
    private const int CachedLength = 40;
    private const int CacheSize = 1 << 17;

    private readonly FoldedText _text = new(lexicon.Characters);
    private readonly Analyzer _analyzer = new(lexicon);
    private readonly List<Token> _tokens = [];
    private readonly TermOccurrences _occurrences = new();
    private readonly Dictionary<string, AnalyzedText> _cache = new(StringComparer.Ordinal);
    private readonly int[] _lengths = new int[layout.Texts.Count];
    private readonly double[] _norms = new double[layout.ChannelCount];
    private readonly ByteSink _groups = new();
    private int[] _words = new int[256];
    private int[] _offsets = new int[256];
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
            for (var i = 0; i < text.Count; i++)
            {
                Occur(text.Terms[i], text.Offsets[i] < 0 ? PositionMask : _position + text.Offsets[i], channel);
            }

            _lengths[field] += text.Length;
            _position += text.Length + Gap;
        }
    }

    /// <summary>Marks where an item of a field starts, or behind the last where they end.</summary>
    public void MarkItem(int field) =>
        Occur(Terms.Add([TermKeys.ItemStart, (byte)(field + 1)]), _position, layout.Channel(field, 0), NoWord);

    /// <summary>Appends what was added to the postings, as the given document, and starts anew.</summary>
    public void Flush(int doc)
    {
        AddTitlePairs();
        for (var channel = 0; channel < _norms.Length; channel++)
        {
            _norms[channel] = bm25.Occurrence(channel, _lengths[layout.FieldOf(channel)]);
        }

        foreach (var term in _occurrences.Terms)
        {
            FlushTerm(term, doc);
        }

        _occurrences.Clear();
        Array.Clear(_lengths);
        _field = -1;
        Title = "";
    }

    private void FlushTerm(int term, int doc)
    {
        var places = _occurrences.PlacesOf(term);
        var isWord = (places[0] & NoWord) == 0;
        var (frequency, channels) = (0.0, 0);
        _groups.Clear();
        for (var at = 0; at < places.Length;)
        {
            var run = places[at] >> PositionBits;
            var channel = (int)run & MaxChannel;
            var (first, placed) = (at, 0);
            for (; at < places.Length && places[at] >> PositionBits == run; at++)
            {
                frequency += _norms[channel];
                placed += ((int)places[at] & PositionMask) < PositionMask ? 1 : 0;
            }

            channels |= 1 << channel;

            // The title stands in a column as it is.
            if (channel != 0)
            {
                AddGroup(places.Slice(first, isWord ? Math.Min(placed, MaxPositions) : placed));
            }
        }

        var impact = isWord ? Bm25.Impact(frequency) : (byte)1;
        Postings.Add(term, doc, new Posting(impact, (ushort)channels), _groups.Written);
    }

    // Those without a place come last, so the first of a run have one.
    private void AddGroup(ReadOnlySpan<uint> places)
    {
        _groups.WriteVarInt(places.Length);
        var last = 0;
        foreach (var place in places)
        {
            var position = (int)place & PositionMask;
            _groups.WriteVarInt(position - last);
            last = position;
        }
    }

    // What sorts the places of a term: the channel, then the position; above them, whether the term is no word.
    private void Occur(int term, int position, int channel, uint noWord = 0) =>
        _occurrences.Add(term, noWord | ((uint)channel << PositionBits) | (uint)position);

    private void AddTitlePairs()
    {
        for (var i = 0; i < Title.Length; i++)
        {
            Occur(Terms.Add(_key.AsSpan(0, TermKeys.Pair(Title, i, _key))), 0, 0, NoWord);
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
        if (_words.Length < _tokens.Count)
        {
            _words = new int[_tokens.Count * 2];
            _offsets = new int[_tokens.Count * 2];
        }

        for (var (i, end) = (0, 0); i < _tokens.Count; i++)
        {
            // Tokens inside another come after it.
            var token = _tokens[i];
            var isInner = token.Start < end;
            end = Math.Max(end, token.End);
            _words[i] = Terms.Add(_key.AsSpan(0, TermKeys.Word(_text.Chars.Slice(token.Start, token.Length), _key)));
            _offsets[i] = isInner || IsUnplaced(token) ? -1 : _text.OrdinalAt(token.Start);
        }

        var text = new AnalyzedText(_words, _offsets, _tokens.Count, _text.Compact.Length);
        if (isTitle)
        {
            Title += _text.Compact.ToString();
        }
        else if (value.Length <= CachedLength && _cache.Count < CacheSize)
        {
            text = text with { Terms = _words[..text.Count], Offsets = _offsets[..text.Count] };
            _cache.Add(value, text);
        }

        return text;
    }
}
