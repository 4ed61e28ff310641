using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.EventReports;
using OpenData.Storage.EventReports;
using OpenData.Storage.Grains;
using OpenData.Storage.Tests.Providers;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Storage.Tests;

public abstract class EventReportSuite(Provider provider)
{
    private const string Sender = "1c9de5b4-6c33-4a5e-8b67-0123456789ab";
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_report_is_kept_as_it_was_taken_under_a_number_of_its_own()
    {
        await using var store = await TestStore.Start(provider);
        var first = await Write(store, Sender, "a/b 1", 1);
        var second = await Write(store, Sender, "2", 2);

        var read = await Read(store, Sender, "a/b 1");

        Assert.Equal(first.State!.Stored, read.State!.Stored);
        Assert.Equal(first.ETag, read.ETag);
        Assert.True(second.State!.Stored!.Number > first.State.Stored!.Number);
        Assert.Equal($"20260301-{first.State.Stored.Number}", first.State.Stored.TaskNum);
        Assert.False((await Read(store, Sender, "3")).RecordExists);
        Assert.Equal(second.State.Stored, await store.Get<EventReportReader>().Find(second.State.Stored.Number));
        Assert.Null(await store.Get<EventReportReader>().Find(1_000));
    }

    [Fact]
    public async Task Of_two_writers_of_one_report_the_first_is_kept_and_no_other_report_suffers()
    {
        await using var store = await TestStore.Start(provider);
        var slow = new GrainState<EventReportState>(new EventReportState());
        var kept = await Write(store, Sender, "1", 1);

        var race = Write(store, Sender, "1", 9, slow);
        var other = Write(store, "another", "1", 3);

        await Assert.ThrowsAsync<InconsistentStateException>(() => race);
        Assert.Equal(kept.State!.Stored, (await Read(store, Sender, "1")).State!.Stored);
        Assert.Equal("another", (await other).State!.Stored!.SenderId);
        Assert.Equal(2, await store.Get<EventReportReader>().Count(new EventReportCondition()));
        await Assert.ThrowsAsync<NotSupportedException>(() => Write(store, Sender, "1", 5, kept));
    }

    [Fact]
    public async Task Reports_are_found_by_sender_type_and_time_in_pages()
    {
        await using var store = await TestStore.Start(provider);
        await Write(store, Sender, "1", 1);
        await Write(store, Sender, "2", 2, type: "07");
        await Write(store, "another", "3", 3);
        var reader = store.Get<EventReportReader>();

        Assert.Equal("3 2 1", await Find(new EventReportCondition()));
        Assert.Equal("2 1", await Find(new EventReportCondition { Sender = "1C9DE5B4 高德" }));
        Assert.Equal("", await Find(new EventReportCondition { Sender = "%" }));
        Assert.Equal("", await Find(new EventReportCondition { Sender = "' OR 1=1 --" }));
        Assert.Equal("2", await Find(new EventReportCondition { EventType = "07" }));
        Assert.Equal("3 2", await Find(new EventReportCondition { From = Start.AddMinutes(2) }));
        Assert.Equal("1", await Find(new EventReportCondition { Before = Start.AddMinutes(2) }));
        Assert.Equal(2, await reader.Count(new EventReportCondition { Sender = Sender }));
        Assert.Equal("2", Assert.Single(await reader.Find(new EventReportCondition(), 1, 1)).Report.OtherTaskNum);
        var first = Assert.Single(await reader.After(0, 1));
        Assert.Equal("1", first.Report.OtherTaskNum);
        Assert.Equal(["2", "3"], (await reader.After(first.Number, 10)).Select(each => each.Report.OtherTaskNum));

        async Task<string> Find(EventReportCondition condition) =>
            string.Join(' ', (await reader.Find(condition, 0, 100)).Select(each => each.Report.OtherTaskNum));
    }

    private static IGrainStorage Storage(TestStore store) =>
        store.Get<IServiceProvider>().GetRequiredKeyedService<IGrainStorage>(EventReportStorage.Name);

    private static GrainId IdOf(string sender, string number) =>
        GrainId.Create("event-report", IEventReportGrain.KeyOf(sender, number));

    private static async Task<GrainState<EventReportState>> Read(TestStore store, string sender, string number)
    {
        var state = new GrainState<EventReportState>(new EventReportState());
        await Storage(store).ReadStateAsync("event-report", IdOf(sender, number), state);
        return state;
    }

    private static async Task<GrainState<EventReportState>> Write(
        TestStore store, string sender, string number, int minutes, GrainState<EventReportState>? state = null, string type = "02")
    {
        state ??= new GrainState<EventReportState>(new EventReportState());
        var report = new EventReport("井盖", number, "人民路", 1.25, -2.5, 1, 1, 2, type, Start)
        {
            Cellphone = "13812345678",
            Medias = [new EventMedia("a.png", MediaUsage.Check, MediaKind.Image, null, new MediaFile("ab", MediaFormat.Png, 7))],
        };
        state.State = new EventReportState { Stored = new StoredEvent(0, sender, "高德地图", Start.AddMinutes(minutes), report) };
        await Storage(store).WriteStateAsync("event-report", IdOf(sender, number), state);
        return state;
    }
}
