using Orleans;

namespace OpenData.Contracts.EventReports;

/// <summary>One report of one sender, by <see cref="KeyOf"/>; the only writer of it. Whoever calls has checked the report and who
/// sends it.</summary>
[Alias("opendata.IEventReportGrain")]
public interface IEventReportGrain : IGrainWithStringKey
{
    /// <summary>The key of a report: a sender has one under each number.</summary>
    /// <param name="senderId">The app.</param>
    /// <param name="otherTaskNum">What it knows the report by.</param>
    static string KeyOf(string senderId, string otherTaskNum) => $"{senderId}/{otherTaskNum}";

    /// <summary>What is stored; null before it is.</summary>
    [Alias("Read")]
    Task<StoredEvent?> Read();

    /// <summary>Takes a report; it is stored when this returns. The same report again changes nothing.</summary>
    /// <param name="senderName">How the app is called.</param>
    /// <param name="report">The report.</param>
    /// <returns>What is stored; its report is another where one of the same number was taken before.</returns>
    /// <exception cref="ArgumentException">The report has another number.</exception>
    [Alias("Take")]
    Task<StoredEvent> Take(string senderName, EventReport report);
}
