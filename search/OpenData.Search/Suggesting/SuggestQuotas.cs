namespace OpenData.Search.Suggesting;

/// <summary>How many suggestions of one kind an answer may hold, so that a hundred titles do not hide the one data
/// item. Immutable.</summary>
/// <param name="PerKind">The places of a kind that <paramref name="Kinds"/> does not name.</param>
/// <param name="Kinds">The places of single kinds; 0 leaves a kind out.</param>
/// <param name="FillUp">Whether places that stay empty go to the best suggestions that the quotas held back (but never
/// to a kind with quota 0).</param>
/// <param name="PerSeries">The places of texts of one kind that differ only by years, numbers or the district they begin
/// with; the most used and the newest have them. Whoever types a number sees all that have it.</param>
public sealed record SuggestQuotas(
    int PerKind, IReadOnlyDictionary<string, int>? Kinds = null, bool FillUp = true, int PerSeries = 2)
{
    /// <summary>Six of a kind, two of a series, and empty places filled.</summary>
    public static SuggestQuotas Default { get; } = new(6);

    /// <summary>The best suggestions whatever their kind or series.</summary>
    public static SuggestQuotas None { get; } = new(int.MaxValue, PerSeries: int.MaxValue);

    internal int Of(string kind) => Kinds is not null && Kinds.TryGetValue(kind, out var quota) ? quota : PerKind;
}
