namespace OpenData.Storage.Counters;

/// <summary>What has been counted of a resource.</summary>
/// <param name="Views">Views.</param>
/// <param name="Downloads">Downloads.</param>
/// <param name="Calls">Successful calls.</param>
public readonly record struct CounterValues(long Views, long Downloads, long Calls)
{
    /// <summary>The sums.</summary>
    public static CounterValues operator +(CounterValues left, CounterValues right) => Add(left, right);

    /// <summary>The differences.</summary>
    public static CounterValues operator -(CounterValues left, CounterValues right) => Subtract(left, right);

    /// <summary>The sums.</summary>
    public static CounterValues Add(CounterValues left, CounterValues right) =>
        new(left.Views + right.Views, left.Downloads + right.Downloads, left.Calls + right.Calls);

    /// <summary>The differences.</summary>
    public static CounterValues Subtract(CounterValues left, CounterValues right) =>
        new(left.Views - right.Views, left.Downloads - right.Downloads, left.Calls - right.Calls);
}
