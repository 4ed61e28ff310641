using System.Text.Json;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Catalog;

namespace OpenData.Payloads.Tests.Catalog;

public class ImportReportTests
{
    [Fact]
    public async Task The_document_holds_every_rejected_line_and_the_counts()
    {
        using var stream = new MemoryStream();
        using (var report = new ImportReport(stream))
        {
            var resource = await CatalogText.ReadOne("\"open_type\":\"无条件共享\"");
            report.Add(resource, ImportOutcome.Imported);
            report.Add(resource, ImportOutcome.Updated);
            report.Add(resource, ImportOutcome.Unchanged);
            report.Add(await CatalogText.ReadOne("\"open_type\":\"奇怪\""), ImportOutcome.Imported);
            for (var line = 1; line <= ImportReport.KeptLines + 5; line++)
            {
                report.AddRejected(line, await CatalogText.Reject("{"));
            }

            report.Complete();
            Assert.Equal(ImportReport.KeptLines, report.RejectedLines.Count);
            Assert.Equal(1, report.RejectedLines[0].Line);
            Assert.Equal(
                [new UnmappedCount("open_type", "无条件共享", 3), new UnmappedCount("open_type", "奇怪", 1)], report.Unmapped);
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        var root = document.RootElement;
        Assert.Equal(ImportReport.KeptLines + 5, root.GetProperty("rejectedLines").GetArrayLength());
        Assert.Equal("notJson", root.GetProperty("rejectedLines")[0].GetProperty("code").GetString());
        Assert.Equal(2, root.GetProperty("unmapped").GetArrayLength());
        Assert.Equal(3, root.GetProperty("unmapped")[0].GetProperty("count").GetInt32());
        Assert.Equal(2, root.GetProperty("imported").GetInt32());
        Assert.Equal(1, root.GetProperty("updated").GetInt32());
        Assert.Equal(1, root.GetProperty("unchanged").GetInt32());
        Assert.Equal(ImportReport.KeptLines + 5, root.GetProperty("rejected").GetInt32());
    }

    [Fact]
    public async Task Without_a_stream_it_still_counts()
    {
        using var report = new ImportReport();
        report.AddRejected(7, await CatalogText.Reject("[]"));
        report.Complete();

        Assert.Equal(1, report.Rejected);
        Assert.Equal(7, Assert.Single(report.RejectedLines).Line);
    }

    [Fact]
    public async Task Values_without_a_word_stay_bounded()
    {
        using var report = new ImportReport();
        var resource = await CatalogText.ReadOne("");
        for (var i = 0; i < ImportReport.KeptValues + 3; i++)
        {
            report.Add(resource with { Unmapped = [new UnmappedValue("theme", $"值{i}")] }, ImportOutcome.Imported);
        }

        Assert.Equal(ImportReport.KeptValues + 1, report.Unmapped.Count);
        Assert.Equal(new UnmappedCount("theme", "…", 3), report.Unmapped[0]);
    }
}
