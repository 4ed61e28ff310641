namespace Orleans;

/// <summary>
/// How long an activation of this grain class may be idle before it is collected, in place of
/// <c>GrainCollectionOptions.CollectionAge</c>. The parts add up; the sum must be at least one minute, which is checked
/// when the silo starts.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CollectionAgeLimitAttribute : Attribute
{
    /// <summary>A limit made of the named parts.</summary>
    public CollectionAgeLimitAttribute()
    {
    }

    /// <summary>A limit as text, such as <c>"00:05:00"</c>.</summary>
    /// <exception cref="FormatException">The text is no <see cref="TimeSpan"/> in the invariant form.</exception>
    public CollectionAgeLimitAttribute(string inactivityPeriod)
    {
        Minutes = TimeSpan.Parse(inactivityPeriod, System.Globalization.CultureInfo.InvariantCulture).TotalMinutes;
    }

    /// <summary>Days, added to the other parts.</summary>
    public double Days { get; set; }

    /// <summary>Hours, added to the other parts.</summary>
    public double Hours { get; set; }

    /// <summary>Minutes, added to the other parts.</summary>
    public double Minutes { get; set; }

    /// <summary>Never collect, whatever the parts say.</summary>
    public bool AlwaysActive { get; set; }

    /// <summary>The limit; <see cref="Timeout.InfiniteTimeSpan"/> when <see cref="AlwaysActive"/>.</summary>
    public TimeSpan Amount => AlwaysActive
        ? Timeout.InfiniteTimeSpan
        : TimeSpan.FromDays(Days) + TimeSpan.FromHours(Hours) + TimeSpan.FromMinutes(Minutes);
}
