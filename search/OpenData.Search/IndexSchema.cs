namespace OpenData.Search;

/// <summary>The fields of an index. Names are unique over all kinds of fields and compared ordinally.</summary>
public sealed class IndexSchema
{
    /// <summary>The most text fields that a schema may have; a field of items with several parts counts twice.</summary>
    public const int MaxTextFields = 16;

    /// <summary>Declares a schema.</summary>
    /// <param name="text">The text fields; matches are reported in descending order of weight.</param>
    /// <param name="title">The text field that names a document: exact titles come first, and sorting by name uses
    /// it. It must be a plain field.</param>
    /// <param name="keywords">Fields for filters and facets.</param>
    /// <param name="numbers">Columns to sort by.</param>
    /// <param name="counters">Columns that change live.</param>
    /// <param name="freshness">The numeric column that breaks ties of equal score, larger first; none by
    /// default.</param>
    /// <exception cref="ArgumentException">A name is used twice, a named column or title field is not declared,
    /// or there are more than <see cref="MaxTextFields"/> text fields.</exception>
    public IndexSchema(
        IEnumerable<TextField> text,
        string title,
        IEnumerable<KeywordField>? keywords = null,
        IEnumerable<NumericColumn>? numbers = null,
        IEnumerable<CounterColumn>? counters = null,
        string? freshness = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        TextFields = [.. text];
        KeywordFields = [.. keywords ?? []];
        NumericColumns = [.. numbers ?? []];
        CounterColumns = [.. counters ?? []];
        UseCounters = [.. Enumerable.Range(0, CounterColumns.Count).Where(number => CounterColumns[number].IsUse)];
        Title = title;
        Freshness = freshness;
        RequireUniqueNames();
        if (TextFields.Sum(field => field.Channels) is > MaxTextFields and var count)
        {
            throw new ArgumentException(
                $"The schema has {count} text fields (items with several parts count twice); the limit is {MaxTextFields}.",
                nameof(text));
        }

        var titleField = TextFields.FirstOrDefault(f => f.Name == title)
            ?? throw new ArgumentException($"The title field '{title}' is not among the text fields.", nameof(title));
        if (titleField.Parts.Count > 0)
        {
            throw new ArgumentException($"The title field '{title}' has parts; it must be plain.", nameof(title));
        }

        if (freshness is not null && NumericColumns.All(c => c.Name != freshness))
        {
            throw new ArgumentException(
                $"The freshness column '{freshness}' is not among the numeric columns.", nameof(freshness));
        }
    }

    /// <summary>The text fields as declared.</summary>
    public IReadOnlyList<TextField> TextFields { get; }

    /// <summary>The fields for filters and facets.</summary>
    public IReadOnlyList<KeywordField> KeywordFields { get; }

    /// <summary>The columns fixed at indexing.</summary>
    public IReadOnlyList<NumericColumn> NumericColumns { get; }

    /// <summary>The columns that change live.</summary>
    public IReadOnlyList<CounterColumn> CounterColumns { get; }

    /// <summary>The name of the text field that names a document.</summary>
    public string Title { get; }

    /// <summary>The numeric column that breaks ties, or null.</summary>
    public string? Freshness { get; }

    /// <summary>The numbers of the counters that count use.</summary>
    internal int[] UseCounters { get; }

    private void RequireUniqueNames()
    {
        var names = TextFields.Select(f => f.Name)
            .Concat(KeywordFields.Select(f => f.Name))
            .Concat(NumericColumns.Select(c => c.Name))
            .Concat(CounterColumns.Select(c => c.Name));
        var twice = names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"The name '{twice.Key}' is declared {twice.Count()} times; names are unique.");
        }
    }
}
