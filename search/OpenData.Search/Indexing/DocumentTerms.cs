using System.Runtime.CompilerServices;
using OpenData.Search.Analysis;
using OpenData.Search.Items;
using OpenData.Search.Postings;
using OpenData.Search.Scoring;
using OpenData.Search.Terms;

namespace OpenData.Search.Indexing;

/// <summary>Collects the terms and character pairs of one document at a time and appends them to the lists of the
/// segment being built. All fields share one space of positions, with a gap between values.</summary>
internal sealed class DocumentTerms(SchemaLayout layout, Bm25 bm25, TermTable terms)
{
    private const int ValueGap = 64;
    private const int MaxPositions = 48; // more of one term in one document tell nothing new about nearness
    private const int FieldBits = 5;

    private readonly List<ulong> _occurrences = [];
    private readonly List<int> _grams = [];
    private readonly List<int> _titleGrams = [];
    private readonly List<Token> _tokens = [];
    private readonly int[] _lengths = new int[layout.Texts.Count];
    private readonly double[] _norms = new double[layout.Texts.Count];
    private readonly ByteSink _positions = new(64);
    private int _position;

    public Dictionary<int, ListWriter> TermLists { get; } = [];

    public Dictionary<int, ListWriter> GramLists { get; } = [];

    public Dictionary<int, ListWriter> TitleGramLists { get; } = [];

    /// <summary>Adds a value of a plain field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int field, FoldedText text, Analyzer analyzer)
    {
        _tokens.Clear();
        analyzer.AnalyzeForIndex(text, _tokens);
        foreach (var token in _tokens)
        {
            Occur(field, terms.Add(text.Chars.Slice(token.Start, token.Length)), text.OrdinalAt(token.Start));
        }

        Gram.AddAll(text.Compact, _grams);
        if (field == layout.Title)
        {
            Gram.AddAll(text.Compact, _titleGrams);
        }

        _lengths[field] += text.Compact.Length;
        _position += text.Compact.Length + ValueGap;
    }

    /// <summary>Adds an item of a field of items.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int field, Item item)
    {
        for (var i = 0; i < item.Terms.Length; i++)
        {
            Occur(field, item.Terms[i], item.Positions[i]);
        }

        foreach (var part in item.Compact)
        {
            Gram.AddAll(part, _grams);
        }

        _lengths[field] += item.Length;
        _position += item.Extent + ValueGap;
    }

    /// <summary>Appends what was added to the lists, as the given document, and starts anew.</summary>
    public void Flush(int doc)
    {
        for (var field = 0; field < _norms.Length; field++)
        {
            _norms[field] = bm25.Occurrence(field, _lengths[field]);
        }

        FlushTerms(doc);
        FlushGrams(doc, _grams, GramLists);
        FlushGrams(doc, _titleGrams, TitleGramLists);
        Array.Clear(_lengths);
        _position = 0;
    }

    /// <summary>The list of a key, new if need be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ListWriter ListOf(Dictionary<int, ListWriter> lists, int key)
    {
        ref var list = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        return list ??= new ListWriter();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FlushGrams(int doc, List<int> grams, Dictionary<int, ListWriter> lists)
    {
        foreach (var gram in grams)
        {
            ListOf(lists, gram).AddOnce(doc);
        }

        grams.Clear();
    }

    private void Occur(int field, int term, int ordinal) =>
        _occurrences.Add(((ulong)term << 32) | ((ulong)(uint)(_position + ordinal) << FieldBits) | (uint)field);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FlushTerms(int doc)
    {
        _occurrences.Sort();
        for (var i = 0; i < _occurrences.Count;)
        {
            var term = (int)(_occurrences[i] >> 32);
            var (frequency, last, count) = (0.0, 0, 0);
            _positions.Clear();
            for (; i < _occurrences.Count && (int)(_occurrences[i] >> 32) == term; i++)
            {
                frequency += _norms[(int)(_occurrences[i] & ((1 << FieldBits) - 1))];
                var position = (int)((uint)_occurrences[i] >> FieldBits);
                if (count++ < MaxPositions)
                {
                    _positions.WriteVarInt(position - last);
                    last = position;
                }
            }

            var list = ListOf(TermLists, term);
            list.Start(doc);
            TermCursor.Write(list.Bytes, Bm25.Impact(frequency), _positions.Written);
        }

        _occurrences.Clear();
    }
}
