namespace OpenData.Search.Suggesting;

/// <summary>Limits of <see cref="HotWords"/>.</summary>
public sealed record HotWordOptions
{
    /// <summary>A text is shown once so many callers searched for it on one day. Callers of different days cannot be told
    /// apart, so only one day can prove them distinct.</summary>
    public int MinimumCallers { get; init; } = 3;

    /// <summary>The days after which a search counts 1/e of one of today.</summary>
    public double DecayDays { get; init; } = 7;

    /// <summary>Counts older than this are forgotten.</summary>
    public int KeptDays { get; init; } = 28;

    /// <summary>The most texts that are kept; those of the lowest score go first.</summary>
    public int MaxTexts { get; init; } = 20_000;

    /// <summary>The most pairs of caller and text that are told apart on one day; further searches of that day do not
    /// count.</summary>
    public int MaxSearchesPerDay { get; init; } = 500_000;

    /// <summary>How long a list that was shown stays as it is.</summary>
    public TimeSpan RefreshEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <exception cref="ArgumentException">Some limits make no sense; the message names all of them.</exception>
    internal void Check()
    {
        var errors = new List<string>();
        Require(MinimumCallers >= 1, $"{nameof(MinimumCallers)} is {MinimumCallers}, it must be 1 or more");
        Require(DecayDays > 0 && double.IsFinite(DecayDays), $"{nameof(DecayDays)} is {DecayDays}, it must be above 0");
        Require(KeptDays >= 1, $"{nameof(KeptDays)} is {KeptDays}, it must be 1 or more");
        Require(MaxTexts >= 10, $"{nameof(MaxTexts)} is {MaxTexts}, it must be 10 or more");
        Require(MaxSearchesPerDay >= 1, $"{nameof(MaxSearchesPerDay)} is {MaxSearchesPerDay}, it must be 1 or more");
        Require(RefreshEvery >= TimeSpan.Zero, $"{nameof(RefreshEvery)} is {RefreshEvery}, it must not be negative");
        if (errors.Count > 0)
        {
            throw new ArgumentException(string.Join("; ", errors) + ".");
        }

        void Require(bool holds, string error)
        {
            if (!holds)
            {
                errors.Add(error);
            }
        }
    }
}
