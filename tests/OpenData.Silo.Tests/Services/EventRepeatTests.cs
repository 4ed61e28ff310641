using System.Net;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Storage.EventReports;

namespace OpenData.Silo.Tests.Services;

/// <summary>A report that is sent more than once.</summary>
public sealed class EventRepeatTests(ServicePortal portal) : IClassFixture<ServicePortal>
{
    [Fact]
    public async Task The_same_report_again_is_answered_as_before_and_another_under_its_number_is_refused()
    {
        var first = await portal.Report(EventCalls.Report("again-1"));
        var again = await portal.Report(EventCalls.Report("again-1"));
        var other = await portal.ReportWith("again-1", "address", "人民路 101 号");

        Assert.Equal(first.Text, again.Text);
        Assert.Equal((HttpStatusCode.Conflict, ServiceErrors.ReportedOtherwise.Code), (other.Status, other.ErrorCode));
        Assert.Contains("\"again-1\"", other.Message, StringComparison.Ordinal);
        var stored = await portal.Get<EventReportReader>().Find(first.Data.GetProperty("recID").GetInt64());
        Assert.Equal("人民路 100 号", stored!.Report.Address);
    }

    [Fact]
    public async Task Of_reports_that_race_under_one_number_one_is_taken()
    {
        for (var round = 0; round < 20; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(
                i => portal.ReportWith($"race-{round}", "eventDesc", i % 2 == 0 ? "井盖" : "路灯")));

            var taken = answers.Where(answer => answer.Status == HttpStatusCode.OK).Select(answer => answer.Text).ToArray();
            Assert.Equal(8, taken.Length);
            Assert.Single(taken.Distinct());
            Assert.Equal(8, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
        }
    }
}
