namespace OpenData.Search;

/// <summary>A searched text field of the index. A document may have any number of values in it.</summary>
public sealed class TextField
{
    /// <summary>Declares a plain text field.</summary>
    /// <param name="name">The name by which documents, scopes and matches refer to it.</param>
    /// <param name="weight">What a word in this field counts relative to the other fields; above 0.</param>
    /// <param name="typicalLength">The total length, in characters, at which the length norm of BM25F is neutral:
    /// words of a longer text count less. It is declared, not measured, so that a score does not depend on what
    /// else is in the index.</param>
    public TextField(string name, double weight, int typicalLength = 60)
        : this(name, weight, typicalLength, [])
    {
    }

    private TextField(string name, double weight, int typicalLength, IReadOnlyList<string> parts, bool stored = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(typicalLength);
        Name = name;
        Weight = weight;
        TypicalLength = typicalLength;
        Parts = parts;
        Stored = stored;
    }

    /// <summary>The name by which documents, scopes and matches refer to the field.</summary>
    public string Name { get; }

    /// <summary>What a word in this field counts relative to the other fields.</summary>
    public double Weight { get; }

    /// <summary>The total length in characters at which the length norm is neutral.</summary>
    public int TypicalLength { get; }

    /// <summary>The parts of one value, most telling first (such as name, code, description); empty for a plain
    /// field. Only a field with parts can be the scope of a search within single values.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Whether the texts are kept to be shown as matched fragments; they are searched either way.</summary>
    public bool Stored { get; }

    /// <summary>Into how many parts that count differently the field falls: the last of several parts, the description,
    /// tells less than the others.</summary>
    internal int Channels => Parts.Count > 1 ? 2 : 1;

    /// <summary>The same field, but its texts are not kept.</summary>
    public TextField NotStored() => new(Name, Weight, TypicalLength, Parts, stored: false);

    /// <summary>Declares a field whose values are items of several parts, such as the columns of a table.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="weight">What a word in this field counts relative to the other fields; above 0.</param>
    /// <param name="typicalLength">See the constructor.</param>
    /// <param name="parts">Names of the parts, most telling first; at least one. In a highlighted fragment the first
    /// is the label and the last (if there are two or more) follows it after a colon; those between are shown in
    /// brackets when they matched.</param>
    public static TextField OfItems(string name, double weight, int typicalLength, params IReadOnlyList<string> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentOutOfRangeException.ThrowIfZero(parts.Count, nameof(parts));
        return new TextField(name, weight, typicalLength, [.. parts]);
    }
}
