namespace OpenData.Search.Indexing;

/// <summary>The schema by number: every kind of field is counted from 0 in the order of its declaration.</summary>
internal sealed class SchemaLayout
{
    private readonly Dictionary<string, int> _texts;
    private readonly Dictionary<string, int> _keywords;
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<string, int> _counters;

    public SchemaLayout(IndexSchema schema)
    {
        Schema = schema;
        _texts = NumberNames(schema.TextFields.Select(f => f.Name));
        _keywords = NumberNames(schema.KeywordFields.Select(f => f.Name));
        _numbers = NumberNames(schema.NumericColumns.Select(c => c.Name));
        _counters = NumberNames(schema.CounterColumns.Select(c => c.Name));
        Title = _texts[schema.Title];
        Freshness = schema.Freshness is null ? -1 : _numbers[schema.Freshness];
        ByWeight = [.. Enumerable.Range(0, schema.TextFields.Count).OrderByDescending(f => schema.TextFields[f].Weight)];
    }

    public IndexSchema Schema { get; }

    public IReadOnlyList<TextField> Texts => Schema.TextFields;

    /// <summary>The number of the title field.</summary>
    public int Title { get; }

    /// <summary>The number of the column that breaks ties, or -1.</summary>
    public int Freshness { get; }

    /// <summary>Numbers of the text fields in descending order of weight.</summary>
    public IReadOnlyList<int> ByWeight { get; }

    public bool HasItems(int text) => Texts[text].Parts.Count > 0;

    public int Text(string name) => Find(_texts, name, "text field");

    public int Keyword(string name) => Find(_keywords, name, "keyword field");

    public int Number(string name) => Find(_numbers, name, "numeric column");

    public int Counter(string name) => Find(_counters, name, "counter column");

    /// <summary>The number of a column to sort by, and whether it is a counter.</summary>
    public (int Number, bool IsCounter) Column(string name) =>
        _counters.TryGetValue(name, out var counter)
            ? (counter, true)
            : (Find(_numbers, name, "numeric or counter column"), false);

    /// <summary>Throws if a document names a field that is not there.</summary>
    public void Check(SearchDocument document)
    {
        foreach (var (field, parts) in document.Texts)
        {
            var text = Text(field);
            var wanted = Math.Max(1, Texts[text].Parts.Count);
            if (parts.Length > wanted || (wanted > 1 && parts.Length < wanted))
            {
                throw new ArgumentException(
                    $"The document '{document.Id}' gives {parts.Length} parts for '{field}', which has {wanted}.");
            }
        }

        document.Keywords.ForEach(k => Keyword(k.Field));
        document.Numbers.ForEach(n => Number(n.Column));
        document.Counters.ForEach(c => Counter(c.Column));
    }

    private static Dictionary<string, int> NumberNames(IEnumerable<string> names) =>
        names.Select((name, number) => (name, number)).ToDictionary(p => p.name, p => p.number, StringComparer.Ordinal);

    private static int Find(Dictionary<string, int> names, string name, string kind) =>
        names.TryGetValue(name, out var number) ? number : throw new UnknownFieldException(name, kind, names.Keys);
}
