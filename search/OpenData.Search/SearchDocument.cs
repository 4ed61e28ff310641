namespace OpenData.Search;

/// <summary>One document to index, filled by chained calls. Names are checked against the schema when it is
/// indexed; null and blank values are left out. Not thread-safe.</summary>
public sealed class SearchDocument
{
    /// <summary>Starts an empty document.</summary>
    /// <param name="id">What identifies it; a document of the same id in the index is replaced.</param>
    public SearchDocument(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
    }

    /// <summary>What identifies the document.</summary>
    public string Id { get; }

    internal List<(string Field, string?[] Parts)> Texts { get; } = [];

    internal List<(string Field, string Value)> Keywords { get; } = [];

    internal List<(string Column, double Value)> Numbers { get; } = [];

    internal List<(string Column, double Value)> Counters { get; } = [];

    /// <summary>Adds a value to a plain text field.</summary>
    public SearchDocument Text(string field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Texts.Add((field, [value]));
        }

        return this;
    }

    /// <summary>Adds values to a plain text field.</summary>
    public SearchDocument Text(string field, IEnumerable<string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var value in values)
        {
            Text(field, value);
        }

        return this;
    }

    /// <summary>Adds one item to a field of items.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="parts">One string for each part that the field declares, in that order; null where absent.</param>
    public SearchDocument Item(string field, params string?[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Any(p => !string.IsNullOrWhiteSpace(p)))
        {
            Texts.Add((field, parts));
        }

        return this;
    }

    /// <summary>Adds a value to a keyword field.</summary>
    public SearchDocument Keyword(string field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Keywords.Add((field, value));
        }

        return this;
    }

    /// <summary>Adds values to a keyword field.</summary>
    public SearchDocument Keyword(string field, IEnumerable<string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var value in values)
        {
            Keyword(field, value);
        }

        return this;
    }

    /// <summary>Sets a numeric column; null leaves it without a value.</summary>
    public SearchDocument Number(string column, double? value)
    {
        if (value is { } number)
        {
            Numbers.Add((column, number));
        }

        return this;
    }

    /// <summary>Sets a numeric column to a date, as milliseconds of Unix time; null leaves it without a value.</summary>
    public SearchDocument Date(string column, DateTimeOffset? value) =>
        Number(column, value?.ToUnixTimeMilliseconds());

    /// <summary>Sets a counter at the time of indexing; null keeps what it was.</summary>
    public SearchDocument Counter(string column, double? value)
    {
        if (value is { } number)
        {
            Counters.Add((column, number));
        }

        return this;
    }
}
