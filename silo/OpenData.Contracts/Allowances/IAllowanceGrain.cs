using Orleans;

namespace OpenData.Contracts.Allowances;

/// <summary>How often something may be done from one place, such as <c>sms/203.0.113.7</c>. The count begins anew when its
/// time is over; it is stored, so that a restart gives nothing.</summary>
[Alias("opendata.IAllowanceGrain")]
public interface IAllowanceGrain : IGrainWithStringKey
{
    /// <summary>Takes one.</summary>
    /// <param name="most">How many there are in <paramref name="window"/>.</param>
    /// <param name="window">Counted from the first that is taken.</param>
    /// <returns>Zero if there was one, else how long to wait.</returns>
    [Alias("Take")]
    Task<TimeSpan> Take(int most, TimeSpan window);

    /// <summary>Puts one back that was of no use.</summary>
    [Alias("PutBack")]
    Task PutBack();
}
