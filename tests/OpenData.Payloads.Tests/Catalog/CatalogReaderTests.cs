using System.Text;
using OpenData.Payloads.Catalog;
using OpenData.Payloads.Rejections;

namespace OpenData.Payloads.Tests.Catalog;

public class CatalogReaderTests
{
    [Fact]
    public async Task Blank_lines_are_skipped_but_counted_in_the_numbers_of_the_lines_after_them()
    {
        var lines = await CatalogText.Read($"\n  \t\r\n{CatalogText.Record("")}\r\n\n{CatalogText.Record("")}");

        Assert.Equal([3L, 5L], lines.Select(line => line.Number));
        Assert.All(lines, line => Assert.Equal("公园名录", line.Resource!.Title));
    }

    [Fact]
    public async Task A_byte_order_mark_is_tolerated()
    {
        var lines = await CatalogText.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(CatalogText.Record(""))]);

        Assert.NotNull(Assert.Single(lines).Resource);
    }

    [Fact]
    public async Task An_empty_stream_has_no_lines() => Assert.Empty(await CatalogText.Read(""));

    [Fact]
    public async Task Bytes_that_are_not_utf8_reject_their_line_alone()
    {
        var good = Encoding.UTF8.GetBytes(CatalogText.Record("") + "\n");
        var lines = await CatalogText.Read([.. good, (byte)'{', 0xB9, 0xAB, (byte)'}', (byte)'\n', .. good]);

        Assert.Equal([1L, 2L, 3L], lines.Select(line => line.Number));
        Assert.Equal(RejectionCode.NotUtf8, lines[1].Rejection!.Code);
        Assert.NotNull(lines[2].Resource);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{} {}")]
    [InlineData("{\"title\":\"a\",\"title\":\"b\"}")]
    [InlineData("{\"title\":\"a\"} // note")]
    public async Task What_is_not_one_object_is_rejected(string line)
    {
        var rejection = await CatalogText.Reject(line);

        Assert.Equal(RejectionCode.NotJson, rejection.Code);
        Assert.Contains("JSON", rejection.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nesting_of_any_depth_is_rejected_without_harm()
    {
        var rejection = await CatalogText.Reject(CatalogText.Record($"\"tags\":{new string('[', 100_000)}"));

        Assert.Equal(RejectionCode.NotJson, rejection.Code);
    }

    [Fact]
    public async Task A_line_over_the_limit_is_rejected_and_the_next_one_is_read()
    {
        var atTheLimit = CatalogText.Record("");
        atTheLimit += new string(' ', CatalogLimits.LineBytes - Encoding.UTF8.GetByteCount(atTheLimit));

        var lines = await CatalogText.Read($"{atTheLimit}\r\n{atTheLimit} \n{CatalogText.Record("")}\n");

        Assert.Equal([1L, 2L, 3L], lines.Select(line => line.Number));
        Assert.NotNull(lines[0].Resource);
        Assert.Equal(RejectionCode.LineTooLong, lines[1].Rejection!.Code);
        Assert.Contains("1048576", lines[1].Rejection!.Zh, StringComparison.Ordinal);
        Assert.NotNull(lines[2].Resource);
    }

    [Fact]
    public async Task A_line_over_the_limit_may_be_the_last_and_have_no_end()
    {
        var rejection = await CatalogText.Reject(new string('x', (3 * CatalogLimits.LineBytes) + 17));

        Assert.Equal(RejectionCode.LineTooLong, rejection.Code);
    }

    [Fact]
    public async Task Lines_come_out_whole_however_the_stream_is_cut()
    {
        var text = string.Concat(Enumerable.Range(1, 50).Select(i => CatalogText.Record($"\"views\":{i}") + "\r\n"));
        var lines = new List<CatalogLine>();
        await foreach (var line in CatalogReader.Read(new TricklingStream(Encoding.UTF8.GetBytes(text), 7)))
        {
            lines.Add(line);
        }

        Assert.Equal(Enumerable.Range(1, 50).Select(i => (long)i), lines.Select(line => line.Resource!.SourceViews));
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in CatalogReader.Read(new MemoryStream([1]), cancellation.Token))
            {
            }
        });
    }

    private sealed class TricklingStream(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(step, buffer.Length)], cancellationToken);
    }
}
