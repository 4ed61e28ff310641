using System.Text;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Rejections;
using OpenData.Payloads.Tables;

namespace OpenData.Payloads.Tests.Tables;

public sealed class RowFileWriterTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly RowFileWriter _writer;
    private readonly RowFileReader _reader;

    public RowFileWriterTests()
    {
        _writer = new RowFileWriter(_data.Path);
        _reader = new RowFileReader(_data.Path);
    }

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Quotes_commas_line_breaks_and_blanks_come_back_as_they_were()
    {
        var rows = await Rows("名称,备注\r\n\"甲,乙\",\"他说\"\"好\"\"\"\r\n\" 丙 \",\"一\n二\"\r\n,\r\n丁,");

        Assert.Equal(
            [["甲,乙", "他说\"好\""], [" 丙 ", "一\n二"], [null, null], ["丁", null]], rows);
    }

    [Theory]
    [InlineData("代码,名称\n011,谷物\n")]
    [InlineData("代码,名称\r\n011,谷物\r\n")]
    [InlineData("代码,名称\n011,谷物")]
    [InlineData("\uFEFF代码,名称\n011,谷物\n\n")]
    public async Task Line_ends_and_byte_order_marks_make_no_difference(string csv)
    {
        var table = await Write(csv);

        Assert.Equal(["代码", "名称"], table.Columns.Select(column => column.Name));
        Assert.Equal(1, table.RowCount);
        Assert.Equal(["011", "谷物"], Assert.Single(_reader.Read(table.Blob, [], 0, 10).Rows));
    }

    [Fact]
    public async Task Types_are_taken_from_the_declaration_and_never_guessed()
    {
        var table = await Write(
            "dm,级别,面积,成立日期\n011,3,-1.5,2020-02-29\n012,-7,1e3,\n",
            new DataItem("代码", "dm", DataItemType.Text, 4, "行业代码"),
            new DataItem("级别", "jb", DataItemType.Integer, null, ""),
            new DataItem("面积", null, DataItemType.Number, null, ""),
            new DataItem("成立日期", null, DataItemType.Date, null, ""));

        Assert.Equal(new DataItem("代码", "dm", DataItemType.Text, 4, "行业代码"), table.Columns[0]);
        Assert.Equal(
            [["011", 3L, -1.5, "2020-02-29"], ["012", -7L, 1000.0, null]], _reader.Read(table.Blob, [], 0, 10).Rows);
        Assert.Equal(table.Columns, _reader.Columns(table.Blob));
    }

    [Theory]
    [InlineData(DataItemType.Integer, null, "3.5")]
    [InlineData(DataItemType.Integer, null, "0164A")]
    [InlineData(DataItemType.Integer, null, "011")]
    [InlineData(DataItemType.Integer, null, "9223372036854775808")]
    [InlineData(DataItemType.Integer, null, " 1")]
    [InlineData(DataItemType.Number, null, "88.14%")]
    [InlineData(DataItemType.Number, null, "NaN")]
    [InlineData(DataItemType.Number, null, "1e999")]
    [InlineData(DataItemType.Date, null, "43282")]
    [InlineData(DataItemType.Date, null, "2023-02-30")]
    [InlineData(DataItemType.Text, 2, "三个字")]
    [InlineData(DataItemType.Text, null, "a\0b")]
    public async Task A_cell_that_does_not_fit_is_named_with_row_column_and_value(
        DataItemType type, int? length, string value)
    {
        var rejected = await Rejected($"名称,值\n甲,\n乙,{value}\n", new DataItem("值", null, type, length, ""));

        Assert.Equal(RejectionCode.BadCell, rejected.Code);
        Assert.Equal("值", rejected.Field);
        Assert.Equal(value.Replace('\0', ' '), rejected.Value);
        Assert.Contains("第 2 行", rejected.Zh, StringComparison.Ordinal);
        Assert.Empty(_data.FilesBelow("blobs"));
    }

    [Theory]
    [InlineData("a,b\n1,2\n1\n", "3")]
    [InlineData("a,b\n1,2,3\n", "2")]
    [InlineData("a,b\n\"1\n2\",3\n4\n", "4")]
    [InlineData("a,b\n1,\"2\n", "")]
    [InlineData("a,b\n1,\"2\"x\n", "2")]
    [InlineData("a,b\n1,x\"2\n", "2")]
    public async Task A_row_that_is_not_like_the_header_is_named_by_its_line(string csv, string line)
    {
        var rejected = await Rejected(csv);

        Assert.Equal(RejectionCode.BadRow, rejected.Code);
        Assert.Contains($"第 {line}", rejected.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_row_over_the_limit_is_rejected(int cells)
    {
        var cell = new string('x', (RowLimits.RowCharacters / cells) + 1);
        var rejected = await Rejected(
            $"{string.Join(',', Enumerable.Range(0, cells).Select(i => $"c{i}"))}\n{string.Join(',', Enumerable.Repeat(cell, cells))}\n");

        Assert.Equal(RejectionCode.BadRow, rejected.Code);
        Assert.Contains("1000000", rejected.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_utf8_is_refused_with_the_line_and_the_remedy()
    {
        byte[] gb18030 = [0xC3, 0xFB, 0xB3, 0xC6];

        var rejected = await Assert.ThrowsAsync<TableRejectedException>(() => _writer.Write(
            new MemoryStream([.. "a,b\n1,2\n3,"u8, .. gb18030, .. "\n"u8]), []));

        Assert.Equal(RejectionCode.NotUtf8, rejected.Rejection.Code);
        Assert.Contains("第 3 行", rejected.Rejection.Zh, StringComparison.Ordinal);
        Assert.Contains("GB18030", rejected.Rejection.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_utf16_is_refused()
    {
        var rejected = await Assert.ThrowsAsync<TableRejectedException>(() => _writer.Write(
            new MemoryStream([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("a,b\n1,2\n")]), []));

        Assert.Equal(RejectionCode.NotUtf8, rejected.Rejection.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("a,\n1,2\n")]
    [InlineData("a, \n1,2\n")]
    [InlineData("a,a\n1,2\n")]
    [InlineData("a,名\n1,2\n", "名", "a")]
    [InlineData("a,b\n1,2\n", "c", null)]
    public async Task Columns_that_cannot_be_told_apart_or_found_are_rejected(
        string csv, string? declared = null, string? code = null)
    {
        var rejected = await Rejected(csv, declared is null ? [] : [new DataItem(declared, code, null, null, "")]);

        Assert.Equal(RejectionCode.BadColumns, rejected.Code);
    }

    [Fact]
    public async Task Names_with_quotes_brackets_and_sql_are_only_names()
    {
        const string Name = "面积 (㎡)\"'];DROP TABLE rows;--";
        var table = await Write($"\"{Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",b\n5,6\n");

        var page = _reader.Read(table.Blob, [new RowFilter(Name, "5")], 0, 10);

        Assert.Equal(["5", "6"], Assert.Single(page.Rows));
        Assert.Equal(Name, page.Columns[0].Name);
    }

    [Fact]
    public async Task The_address_depends_on_bytes_and_declarations_alone()
    {
        const string Csv = "a,b\n1,2\n";
        var first = await Write(Csv);
        var again = await Write(Csv);
        var otherBytes = await Write(Csv + "3,4\n");
        var otherTypes = await Write(Csv, new DataItem("a", null, DataItemType.Integer, null, ""));

        Assert.Matches("^[0-9a-f]{64}$", first.Blob);
        Assert.Equal(first, again);
        Assert.Equal(3, new[] { first.Blob, otherBytes.Blob, otherTypes.Blob }.Distinct().Count());
        Assert.Equal(2 * 3, _data.FilesBelow("blobs").Length);
        Assert.True(File.Exists(Path.Combine(_data.Path, "blobs", first.Blob[..2], first.Blob)));
        Assert.True(File.Exists(Path.Combine(_data.Path, "blobs", first.Blob[..2], first.Blob + ".cells")));
    }

    [Fact]
    public async Task A_failed_write_leaves_nothing_and_a_crash_leaves_only_what_the_next_start_removes()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _writer.Write(
            new MemoryStream("a\n1\n"u8.ToArray()), [], new CancellationToken(canceled: true)));
        Assert.Empty(_data.FilesBelow("blobs"));

        Directory.CreateDirectory(Path.Combine(_data.Path, "blobs", "new"));
        _data.File(Path.Combine("blobs", "new", "half"), "half of a file");
        _writer.RemoveUnfinished();
        Assert.Empty(_data.FilesBelow("blobs"));

        Assert.Equal(1, (await Write("a\n1\n")).RowCount);
    }

    [Fact]
    public async Task A_damaged_file_is_rebuilt_by_writing_the_table_again()
    {
        var table = await Write("a\n1\n");
        var path = Path.Combine(_data.Path, "blobs", table.Blob[..2], table.Blob);
        File.WriteAllText(path, "damaged");

        Assert.Equal(table, await Write("a\n1\n"));
        Assert.Equal(["1"], Assert.Single(_reader.Read(table.Blob, [], 0, 10).Rows));
    }

    [Fact]
    public async Task Concurrent_writes_of_one_table_agree()
    {
        var csv = "a,b\n" + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"{i},x\n"));
        var tables = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Write(csv))));

        var blob = Assert.Single(tables.Distinct()).Blob;
        Assert.Equal([blob, blob + ".cells"], _data.FilesBelow("blobs").Select(Path.GetFileName).Order());
    }

    private async Task<IReadOnlyList<IReadOnlyList<object?>>> Rows(string csv) =>
        _reader.Read((await Write(csv)).Blob, [], 0, 100).Rows;

    private async Task<Rejection> Rejected(string csv, params DataItem[] declared) =>
        (await Assert.ThrowsAsync<TableRejectedException>(() => Write(csv, declared))).Rejection;

    private Task<RowTable> Write(string csv, params DataItem[] declared) =>
        _writer.Write(new MemoryStream(Encoding.UTF8.GetBytes(csv)), declared);
}
