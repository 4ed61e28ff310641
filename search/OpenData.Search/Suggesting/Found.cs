namespace OpenData.Search.Suggesting;

/// <summary>An entry that fits what was typed. Ordered as suggestions are shown.</summary>
internal struct Found : IComparable<Found>
{
    public int Kind;
    public int Entry;
    public int Offset;
    public int Length;
    public double Weight;
    public SuggestMatch Match;
    public SuggestScript Script;

    /// <inheritdoc/>
    public readonly int CompareTo(Found other)
    {
        if (Match != other.Match)
        {
            return Match.CompareTo(other.Match);
        }

        if (Weight != other.Weight)
        {
            return other.Weight.CompareTo(Weight);
        }

        if (Length != other.Length)
        {
            return Length.CompareTo(other.Length);
        }

        return Kind != other.Kind ? Kind.CompareTo(other.Kind) : Entry.CompareTo(other.Entry);
    }
}
