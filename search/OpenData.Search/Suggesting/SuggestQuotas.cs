namespace OpenData.Search.Suggesting;

/// <summary>How many suggestions of one kind an answer may hold, so that a hundred titles do not hide the one data
/// item. Immutable.</summary>
/// <param name="PerKind">The places of a kind that <paramref name="Kinds"/> does not name.</param>
/// <param name="Kinds">The places of single kinds; 0 leaves a kind out.</param>
/// <param name="FillUp">Whether places that stay empty go to the best suggestions that the quotas held back (but never
/// to a kind with quota 0).</param>
public sealed record SuggestQuotas(int PerKind, IReadOnlyDictionary<string, int>? Kinds = null, bool FillUp = true)
{
    /// <summary>Six of a kind, and empty places filled.</summary>
    public static SuggestQuotas Default { get; } = new(6);

    /// <summary>The best suggestions whatever their kind.</summary>
    public static SuggestQuotas None { get; } = new(int.MaxValue);

    internal int Of(string kind) => Kinds is not null && Kinds.TryGetValue(kind, out var quota) ? quota : PerKind;
}
