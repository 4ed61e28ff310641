using System.Globalization;
using System.Text;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Tables;

namespace OpenData.Payloads.Tests.Tables;

/// <summary>Pages that go on after a row are the pages of the whole.</summary>
public sealed class RowsAfterTests : IDisposable
{
    private static readonly DataItem[] Declared =
    [
        new("名称", "mc", DataItemType.Text, null, ""),
        new("人数", "rs", DataItemType.Integer, null, ""),
        new("比例", "bl", DataItemType.Number, null, ""),
    ];

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    public static TheoryData<string> Orders =>
        ["", "mc", "-mc", "rs", "-rs", "bl,-rs", "-bl,mc", "rs,bl,mc", "-rs,-bl,-mc"];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Pages_one_after_the_other_are_all_rows_in_order(string order)
    {
        const int Rows = 300;
        var random = new Random(71);
        var csv = new StringBuilder("名称,人数,比例\n");
        for (var i = 0; i < Rows; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{Maybe("甲乙丙丁")},{Maybe("0123")},{Maybe("1234")}\n");
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
        var table = await new RowFileWriter(_data.Path).Write(stream, Declared);
        var reader = new RowFileReader(_data.Path);
        var query = new RowQuery(
            RowExpression.Not(RowExpression.Cell("rs", RowComparison.Equal, "1")),
            [.. order.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(each => new RowOrder(each.TrimStart('-'), each[0] == '-'))]);
        var all = Read(query, 0, Rows);

        foreach (var size in new[] { 1, 7, 64 })
        {
            var pages = new List<long>();
            List<long> page;
            do
            {
                page = Read(query with { After = pages.Count == 0 ? null : pages[^1] }, 0, size);
                pages.AddRange(page);
            }
            while (page.Count == size);

            Assert.Equal(all, pages);
        }

        Assert.InRange(all.Count, 150, Rows - 1);

        // An empty cell often, so that the end of each column has several.
        string Maybe(string values) => random.Next(4) == 0 ? "" : values[random.Next(values.Length)].ToString();

        List<long> Read(RowQuery rows, long offset, int limit)
        {
            using var cursor = reader.Open(table.Blob, rows, table.Columns, offset, limit);
            var read = new List<long>();
            while (cursor.Read())
            {
                read.Add(cursor.Row);
            }

            return read;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(99_999)]
    public async Task A_row_that_is_not_there_is_refused(long row)
    {
        var table = await new RowFileWriter(_data.Path).Write(Demo.Table("shanghai-subdistricts.csv"), []);
        var reader = new RowFileReader(_data.Path);

        Assert.Throws<UnknownRowException>(() => reader.Read(table.Blob, new RowQuery(null, [], row), 0, 1));
        Assert.Throws<UnknownRowException>(() => reader.Read(table.Blob, new RowQuery(null, [new RowOrder("区代码")], row), 0, 1));
    }

    [Fact]
    public async Task A_cursor_reads_the_columns_that_were_asked_for_in_their_order()
    {
        var table = await new RowFileWriter(_data.Path).Write(Demo.Table("shanghai-subdistricts.csv"), []);
        var reader = new RowFileReader(_data.Path);
        var columns = new[] { table.Columns[3], table.Columns[0] };

        using var cursor = reader.Open(table.Blob, new RowQuery(null, []), columns, 1, 1);

        Assert.True(cursor.Read());
        var page = reader.Read(table.Blob, [], 1, 1);
        Assert.Equal(2, cursor.Row);
        Assert.Equal([page.Rows[0][3], page.Rows[0][0]], [Encoding.UTF8.GetString(cursor.TextOf(0)), Encoding.UTF8.GetString(cursor.TextOf(1))]);
        Assert.False(cursor.Read());
    }

    [Fact]
    public async Task A_query_that_runs_too_long_is_stopped_and_the_file_is_good_afterwards()
    {
        var csv = new StringBuilder("名称,人数,比例\n");
        for (var i = 0; i < 20_000; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"行{i},{i},{i}\n");
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
        var table = await new RowFileWriter(_data.Path).Write(stream, Declared);
        var clock = new HastyClock();
        var reader = new RowFileReader(_data.Path, time: clock);
        var slow = new RowQuery(RowExpression.Cell("mc", RowComparison.Contains, "没有"), []);

        Assert.Equal(0, reader.Count(table.Blob, slow));
        clock.IsHasty = true;
        var stopped = Assert.Throws<RowQueryTooLongException>(() => reader.Count(table.Blob, slow));
        clock.IsHasty = false;

        Assert.Equal(RowFileReader.TimeLimit, stopped.Limit);
        Assert.Equal(0, reader.Count(table.Blob, slow));
    }

    /// <summary>Every look at it is ten seconds after the last.</summary>
    private sealed class HastyClock : TimeProvider
    {
        private long _now;

        public bool IsHasty { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => IsHasty ? _now += 10 : _now;
    }
}
