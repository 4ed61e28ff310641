using System.Text;
using OpenData.Search.Scoring;
using OpenData.Search.Storage;
using OpenData.Search.StoredFields;

namespace OpenData.Search.Indexing;

/// <summary>Makes a segment of documents.</summary>
internal sealed class SegmentBuilder : IDisposable
{
    private const int MaxPostings = 6_000_000; // some 60 MB

    private readonly SchemaLayout _layout;
    private readonly SegmentWriter _segment;
    private readonly DocumentTerms _terms;
    private readonly List<string?[]>[] _texts;
    private readonly double[] _values;
    private readonly ByteSink _stored = new(4096);

    public SegmentBuilder(SchemaLayout layout, Lexicon lexicon, Bm25 bm25, SegmentFiles files)
    {
        _layout = layout;
        _segment = new SegmentWriter(files, layout);
        _terms = new DocumentTerms(layout, lexicon, bm25);
        _texts = [.. layout.Texts.Select(_ => new List<string?[]>())];
        _values = new double[layout.Schema.NumericColumns.Count];
    }

    public int DocCount { get; private set; }

    /// <summary>Whether the segment should be finished, to bound memory.</summary>
    public bool IsFull => _terms.Postings.Count >= MaxPostings;

    /// <summary>Adds a document that the layout has checked.</summary>
    public void Add(SearchDocument document, int number)
    {
        foreach (var (field, parts) in document.Texts)
        {
            _texts[_layout.Text(field)].Add(parts);
        }

        for (var field = 0; field < _texts.Length; field++)
        {
            foreach (var parts in _texts[field])
            {
                _terms.Add(field, parts);
            }

            if (_layout.HasItems(field) && _texts[field].Count > 0)
            {
                _terms.MarkItem(field);
            }
        }

        var columns = _segment.Columns;
        columns.Ids.Add(Encoding.UTF8.GetBytes(document.Id));
        columns.Numbers.Add(number);
        var isPlainTitle = _texts[_layout.Title] is [[{ } title]] && title.AsSpan().Trim().SequenceEqual(_terms.Title);
        columns.AddTitle(_terms.Title, isPlainTitle);
        _terms.Flush(DocCount);
        AddKeywordsAndNumbers(document);
        StoredText.Write(_stored, _layout, _texts, isPlainTitle);
        _segment.Stored.Add(_stored.Written);
        Array.ForEach(_texts, values => values.Clear());
        DocCount++;
    }

    /// <summary>Writes the segment and opens it.</summary>
    public Segment Build(SharedTables tables)
    {
        using var postings = _terms.Postings;
        postings.Write(_terms.Terms, _segment);
        return _segment.Finish(_layout, tables);
    }

    public void Dispose()
    {
        _segment.Dispose();
        _terms.Postings.Dispose();
    }

    private void AddKeywordsAndNumbers(SearchDocument document)
    {
        var columns = _segment.Columns;
        foreach (var (field, value) in document.Keywords)
        {
            var column = columns.Keywords[_layout.Keyword(field)];
            column.Add(column.NumberOf(value));
        }

        foreach (var column in columns.Keywords)
        {
            column.EndDocument();
        }

        Array.Fill(_values, double.NaN);
        foreach (var (column, value) in document.Numbers)
        {
            _values[_layout.Number(column)] = value;
        }

        for (var i = 0; i < _values.Length; i++)
        {
            columns.Values[i].Add(_values[i]);
        }
    }
}
