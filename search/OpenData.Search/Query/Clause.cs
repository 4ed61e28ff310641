namespace OpenData.Search.Query;

/// <summary>One word of the query. Used again from search to search.</summary>
internal sealed class Clause
{
    /// <summary>The compact word as typed.</summary>
    public ReadOnlyMemory<char> Text { get; private set; }

    /// <summary>Ways to match it; a document's best counts. Empty if nothing in the index can match.</summary>
    public List<Alternative> Alternatives { get; } = [];

    /// <summary>At most how many documents match, over all segments.</summary>
    public int Count { get; set; }

    /// <summary>How much the word tells.</summary>
    public float Idf { get; set; }

    /// <summary>Whether the word as typed is a term of the index, so that its positions are known.</summary>
    public bool IsPositioned => Alternatives.Count > 0 && Alternatives[0].IsTerm;

    /// <summary>Forgets the last word for another.</summary>
    public void Begin(ReadOnlyMemory<char> text)
    {
        Text = text;
        Alternatives.Clear();
        Count = 0;
        Idf = 0;
    }

    /// <summary>Adds a way to match the word.</summary>
    /// <param name="alternative">The way.</param>
    /// <param name="count">At most how many documents match that way.</param>
    public void Add(Alternative alternative, int count)
    {
        Alternatives.Add(alternative);
        Count = Math.Max(Count, count);
    }
}
