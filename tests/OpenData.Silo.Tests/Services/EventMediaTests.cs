using System.Net;
using System.Text.Json.Nodes;
using OpenData.Contracts.EventReports;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Tests.Services;

/// <summary>多媒体信息 of table A.4: by address or as content, within limits, and what it says to be.</summary>
public sealed class EventMediaTests(ServicePortal portal) : IClassFixture<ServicePortal>
{
    private static readonly byte[] Bytes = Convert.FromBase64String(EventCalls.Png);

    [Theory]
    [InlineData("mediaName", null, 40021)]
    [InlineData("mediaName", "../a.png", 40022)]
    [InlineData("mediaUsage", null, 40021)]
    [InlineData("mediaUsage", "report", 40022)]
    [InlineData("mediaType", null, 40021)]
    [InlineData("mediaType", "image", 40022)]
    [InlineData("mediaType", "VIDEO", 40024)]
    [InlineData("mediaType", "ATTACH", 40024)]
    [InlineData("content", null, 40021)]
    [InlineData("content", "not base64!", 40022)]
    [InlineData("content", "PGh0bWw+PHNjcmlwdD4=", 40024)]
    [InlineData("mediaURL", "https://media.example.cn/a.png", 40022)]
    [InlineData("mediaURL", "ftp://media.example.cn/a.png", 40022)]
    [InlineData("mediaURL", "file:///etc/passwd", 40022)]
    [InlineData("mediaURL", "/a.png", 40022)]
    [InlineData("mediaURL", "https://user:secret@media.example.cn/a.png", 40022)]
    [InlineData("size", "1", 40020)]
    public async Task A_field_that_is_missing_or_wrong_is_named_with_its_place(string field, string? value, int code)
    {
        var media = Media(EventCalls.Png);
        media[field] = value;

        var answer = await Report("bad", media);

        Assert.Equal((code, HttpStatusCode.BadRequest), (answer.ErrorCode, answer.Status));
        Assert.Contains("medias[0].", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_and_all_files_together_have_limits_and_large_reports_pass_below_them()
    {
        // What follows the end of a PNG makes it none, and an empty chunk of any size does not.
        var four = Convert.ToBase64String(Padded(EventMedia.MostBytes));
        var more = Convert.ToBase64String(Padded(EventMedia.MostBytes + 1));

        Assert.Equal(HttpStatusCode.OK, (await Report("large-1", Media(four), Media(four))).Status);
        var tooLarge = await Report("large-2", Media(more));
        Assert.Equal(ServiceErrors.BadField.Code, tooLarge.ErrorCode);
        Assert.Contains($"at most {EventMedia.MostBytes} bytes", tooLarge.Message, StringComparison.Ordinal);
        var tooLargeTogether = await Report("large-3", Media(four), Media(four), Media(EventCalls.Png));
        Assert.Equal(ServiceErrors.BadField.Code, tooLargeTogether.ErrorCode);
        Assert.Contains("\"medias[2].content\"", tooLargeTogether.Message, StringComparison.Ordinal);
        Assert.Equal(InvokeErrors.UnreadableBody.Code, (await Report("large-4", Media(four), Media(four), Media(four))).ErrorCode);
        Assert.Equal(HttpStatusCode.OK, (await Report("many-1", [.. Enumerable.Range(0, 9).Select(_ => Media(EventCalls.Png))])).Status);
        var tooMany = await Report("many-2", [.. Enumerable.Range(0, 10).Select(_ => Media(EventCalls.Png))]);
        Assert.Equal(ServiceErrors.BadField.Code, tooMany.ErrorCode);
        Assert.Contains("at most 9", tooMany.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_body_is_read_of_an_app_that_says_who_it_is_before()
    {
        var large = EventCalls.Report("large-5");
        large["eventDesc"] = new string('a', 70_000);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["data"] = large.ToJsonString(),
            ["appsecret"] = portal.Apps.Secret,
        });

        Assert.Equal(InvokeErrors.MissingToken.Code, (await portal.Send(HttpMethod.Post, EventCalls.Path, form)).ErrorCode);
        Assert.Equal(ServiceErrors.BadField.Code, (await portal.Report(large)).ErrorCode);
    }

    private Task<ServiceAnswer> Report(string number, params JsonNode[] medias)
    {
        var report = EventCalls.Report($"media-{number}");
        report.Remove("mediaNum");
        report["medias"] = new JsonArray(medias);
        return portal.Report(report);
    }

    private static JsonObject Media(string content) => new()
    {
        ["mediaName"] = "a.png",
        ["mediaUsage"] = "上报",
        ["mediaType"] = "IMAGE",
        ["content"] = content,
    };

    // A chunk that readers skip, after the header.
    private static byte[] Padded(int length)
    {
        const int HeaderEnd = 33;
        const int Around = 12;
        var chunk = new byte[length - Bytes.Length];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(chunk, chunk.Length - Around);
        "prVt"u8.CopyTo(chunk.AsSpan(4));
        return [.. Bytes[..HeaderEnd], .. chunk, .. Bytes[HeaderEnd..]];
    }
}
