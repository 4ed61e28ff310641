namespace OpenData.Search.Query;

/// <summary>What a user typed, taken apart. Used again from text to text.</summary>
internal sealed class ParsedText
{
    /// <summary>All of it, at full length.</summary>
    public string Whole { get; private set; } = "";

    /// <summary>It without the exclusions, cut to the limit.</summary>
    public ReadOnlyMemory<char> Wanted { get; set; }

    /// <summary>The runs between blanks that are neither quoted nor excluded.</summary>
    public List<ReadOnlyMemory<char>> Words { get; } = [];

    /// <summary>What stood in quotes.</summary>
    public List<ReadOnlyMemory<char>> Phrases { get; } = [];

    /// <summary>What stood behind a minus sign.</summary>
    public List<ReadOnlyMemory<char>> Excluded { get; } = [];

    /// <summary>Whether something was cut off.</summary>
    public bool Truncated { get; set; }

    /// <summary>Words and phrases together.</summary>
    public IEnumerable<ReadOnlyMemory<char>> Positive => Words.Concat(Phrases);

    /// <summary>Forgets the last text for another.</summary>
    public void Begin(string whole)
    {
        Whole = whole;
        Wanted = default;
        Truncated = false;
        Words.Clear();
        Phrases.Clear();
        Excluded.Clear();
    }
}
