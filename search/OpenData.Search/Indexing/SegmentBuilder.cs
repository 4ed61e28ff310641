using OpenData.Search.Analysis;
using OpenData.Search.Columns;
using OpenData.Search.Postings;
using OpenData.Search.Scoring;
using OpenData.Search.StoredFields;

namespace OpenData.Search.Indexing;

/// <summary>Builds one segment from documents that have passed <see cref="SchemaLayout.Check"/>.</summary>
internal sealed class SegmentBuilder
{
    private readonly SchemaLayout _layout;
    private readonly SharedTables _tables;
    private readonly Analyzer _analyzer;
    private readonly FoldedText _text;
    private readonly DocumentTerms _terms;
    private readonly Segment _segment;
    private readonly Dictionary<int, ListWriter>[] _itemDocs;
    private readonly List<string>[] _plain;
    private readonly List<int>[] _items;
    private readonly ByteSink _stored = new(1024);

    public SegmentBuilder(SchemaLayout layout, SharedTables tables, Lexicon lexicon)
    {
        _layout = layout;
        _tables = tables;
        _analyzer = new Analyzer(lexicon);
        _text = new FoldedText(lexicon.Characters);
        _terms = new DocumentTerms(layout, new Bm25(layout.Schema), tables.Terms);
        _segment = new Segment(layout);
        _itemDocs = [.. layout.Texts.Select(_ => new Dictionary<int, ListWriter>())];
        _plain = [.. layout.Texts.Select(_ => new List<string>())];
        _items = [.. layout.Texts.Select(_ => new List<int>())];
    }

    public int DocCount => _segment.DocCount;

    /// <summary>Adds a document under its number in the index.</summary>
    public void Add(SearchDocument document, int number)
    {
        var doc = _segment.DocCount;
        Array.ForEach(_plain, values => values.Clear());
        Array.ForEach(_items, items => items.Clear());
        foreach (var (name, parts) in document.Texts)
        {
            AddText(_layout.Text(name), parts);
        }

        _terms.Flush(doc);
        AddItemColumns(doc);
        AddTitle();
        StoredText.Write(_stored, _layout, _plain);
        _segment.Stored.Add(_stored.Written);
        AddKeywords(document);
        for (var column = 0; column < _segment.Numbers.Length; column++)
        {
            var name = _layout.Schema.NumericColumns[column].Name;
            var at = document.Numbers.FindLastIndex(n => n.Column == name);
            _segment.Numbers[column].Add(at < 0 ? [] : [document.Numbers[at].Value]);
        }

        _segment.Ids.Add(document.Id);
        _segment.DocNumbers.Add(number);
    }

    /// <summary>The finished segment; the builder is of no use after that.</summary>
    public Segment Build()
    {
        _segment.Terms = ListSet.From(_terms.TermLists);
        _segment.Grams = ListSet.From(_terms.GramLists);
        _segment.TitleGrams = ListSet.From(_terms.TitleGramLists);
        for (var field = 0; field < _itemDocs.Length; field++)
        {
            _segment.ItemDocs[field] = ListSet.From(_itemDocs[field]);
        }

        _segment.Trim();
        return _segment;
    }

    private void AddText(int field, string?[] parts)
    {
        if (_tables.Items[field] is { } items)
        {
            var number = items.Add([.. parts.Select(p => p?.Trim() ?? "")], _analyzer, _text);
            _items[field].Add(number);
            _terms.Add(field, items[number]);
        }
        else if (parts[0] is { } value)
        {
            _plain[field].Add(value);
            _text.Fold(value);
            _terms.Add(field, _text, _analyzer);
        }
    }

    private void AddItemColumns(int doc)
    {
        for (var field = 0; field < _items.Length; field++)
        {
            int[] numbers = [.. _items[field].Distinct()];
            _segment.Items[field].Add(numbers);
            foreach (var number in numbers)
            {
                DocumentTerms.ListOf(_itemDocs[field], number).Start(doc);
            }
        }
    }

    private void AddTitle()
    {
        var title = _plain[_layout.Title].FirstOrDefault() ?? "";
        _text.Fold(title);
        _segment.Titles.Add(_text.Compact);
        _segment.NameKeys.Add(NameOrder.Key(title));
    }

    private void AddKeywords(SearchDocument document)
    {
        for (var field = 0; field < _segment.Keywords.Length; field++)
        {
            var name = _layout.Schema.KeywordFields[field].Name;
            int[] values = [.. document.Keywords
                .Where(k => k.Field == name)
                .Select(k => _tables.Keywords[field].Add(k.Value))
                .Distinct()];
            _segment.Keywords[field].Add(values);
        }
    }
}
