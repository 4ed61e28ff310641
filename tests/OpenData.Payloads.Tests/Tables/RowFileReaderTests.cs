using System.Text;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Tables;

namespace OpenData.Payloads.Tests.Tables;

public sealed class RowFileReaderTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly RowFileWriter _writer;
    private readonly RowFileReader _reader;

    public RowFileReaderTests()
    {
        _writer = new RowFileWriter(_data.Path);
        _reader = new RowFileReader(_data.Path);
    }

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("shanghai-subdistricts.csv")]
    [InlineData("county-divisions.csv")]
    [InlineData("industry-classification-gbt4754-2017.csv")]
    [InlineData("open-data-portals.csv")]
    public async Task A_shipped_table_comes_back_cell_by_cell(string name)
    {
        var table = await _writer.Write(Demo.Table(name), []);
        var page = _reader.Read(table.Blob, [], 0, int.MaxValue);
        var lines = await File.ReadAllLinesAsync(Demo.Table(name));

        // None of the four has a quoted cell, so the lines themselves say what must come back.
        Assert.DoesNotContain(lines, line => line.Contains('"', StringComparison.Ordinal));
        Assert.Equal(lines[0], string.Join(',', page.Columns.Select(column => column.Name)));
        Assert.Equal(lines[1..], page.Rows.Select(row => string.Join(',', row)));
        Assert.Equal(lines.Length - 1, table.RowCount);
    }

    [Fact]
    public async Task Filters_take_headers_and_codes_and_must_all_hold()
    {
        var table = await Industries();

        Assert.Equal(20, _reader.Count(table.Blob, [new RowFilter("级别", "1")]));
        Assert.Equal(20, _reader.Count(table.Blob, [new RowFilter("jb", "01.0")]));
        Assert.Equal(
            ["011", "谷物种植", 3L, "01"],
            Assert.Single(_reader.Read(table.Blob, [new RowFilter("dm", "011")], 0, 10).Rows));
        Assert.Equal(0, _reader.Count(table.Blob, [new RowFilter("dm", "11x")]));
        Assert.Equal(0, _reader.Count(table.Blob, [new RowFilter("代码", "011"), new RowFilter("级别", "4")]));
        Assert.Equal(
            _reader.Count(table.Blob, [new RowFilter("上级代码", "01")]),
            _reader.Count(table.Blob, [new RowFilter("上级代码", "01"), new RowFilter("级别", "3")]));
        Assert.Equal(20, _reader.Count(table.Blob, [new RowFilter("上级代码", "")]));
    }

    [Theory]
    [InlineData("一")]
    [InlineData("1; DROP TABLE rows")]
    [InlineData("1e0")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999999999999999999")]
    public async Task A_value_that_is_no_whole_number_matches_nothing_in_a_column_of_whole_numbers(string value)
    {
        var table = await Industries();

        Assert.Equal(0, _reader.Count(table.Blob, [new RowFilter("级别", value)]));
        Assert.Empty(_reader.Read(table.Blob, [new RowFilter("级别", value)], 0, 10).Rows);
        Assert.Equal(1971, _reader.Count(table.Blob, []));
    }

    [Theory]
    [InlineData("' OR '1'='1")]
    [InlineData("011' --")]
    [InlineData("%")]
    [InlineData("01 1")]
    public async Task A_text_is_compared_and_never_executed(string value)
    {
        var table = await Industries();

        Assert.Equal(0, _reader.Count(table.Blob, [new RowFilter("代码", value)]));
    }

    [Theory]
    [InlineData("DM")]
    [InlineData("c0")]
    [InlineData("id")]
    [InlineData("代码 ")]
    public async Task A_column_that_the_table_lacks_is_named(string column)
    {
        var table = await Industries();

        var unknown = Assert.Throws<UnknownColumnException>(
            () => _reader.Read(table.Blob, [new RowFilter(column, "x")], 0, 1));
        Assert.Equal(column, unknown.Column);
        Assert.Throws<UnknownColumnException>(
            () => _reader.Count(table.Blob, [new RowFilter("级别", "x"), new RowFilter(column, "x")]));
    }

    [Fact]
    public async Task Pages_follow_the_order_of_the_file_with_and_without_filters()
    {
        var csv = "序号,组\n" + string.Concat(Enumerable.Range(1, 100).Select(i => $"{101 - i},{i % 3}\n"));
        var table = await _writer.Write(
            new MemoryStream(Encoding.UTF8.GetBytes(csv)), [new DataItem("序号", null, DataItemType.Integer, null, "")]);
        var all = _reader.Read(table.Blob, [], 0, 1000).Rows;
        RowFilter[] group = [new("组", "1")];
        var expected = all.Where(row => (string)row[1]! == "1").ToList();

        Assert.Equal(Enumerable.Range(1, 100).Select(i => (object?)(long)(101 - i)), all.Select(row => row[0]));
        Assert.Equal(all.Skip(97), _reader.Read(table.Blob, [], 97, 10).Rows);
        Assert.Empty(_reader.Read(table.Blob, [], 100, 10).Rows);
        Assert.Empty(_reader.Read(table.Blob, [], long.MaxValue, 10).Rows);
        Assert.Empty(_reader.Read(table.Blob, [], 0, 0).Rows);
        Assert.Equal(expected.Skip(5).Take(7), _reader.Read(table.Blob, group, 5, 7).Rows);
        Assert.Empty(_reader.Read(table.Blob, group, 34, 7).Rows);
        Assert.Equal(expected.Count, _reader.Count(table.Blob, group));
    }

    [Fact]
    public async Task An_empty_table_has_columns_and_no_rows()
    {
        var table = await _writer.Write(new MemoryStream("a,b\n"u8.ToArray()), []);

        Assert.Equal(0, table.RowCount);
        Assert.Equal(0, _reader.Count(table.Blob, [new RowFilter("a", "1")]));
        Assert.Equal(2, _reader.Read(table.Blob, [], 0, 10).Columns.Count);
    }

    [Fact]
    public async Task A_missing_or_damaged_file_is_told_apart_from_a_bad_question()
    {
        Assert.Throws<RowFileUnavailableException>(() => _reader.Columns(new string('a', 64)));
        Assert.Throws<ArgumentException>(() => _reader.Columns("../../etc/passwd"));
        Assert.Throws<ArgumentException>(() => _reader.Columns(new string('A', 64)));

        var bytes = await File.ReadAllBytesAsync(BlobPath((await Industries()).Blob));
        var half = bytes[..(bytes.Length / 2)];
        var zeros = (byte[])bytes.Clone();
        Array.Clear(zeros, 4096, zeros.Length - 4096);
        AssertUnavailable('b', "not a database"u8.ToArray());
        AssertUnavailable('c', []);
        AssertUnavailable('d', half);
        AssertUnavailable('e', zeros);
    }

    [Fact]
    public async Task Rows_can_be_read_from_a_folder_whose_name_needs_escaping()
    {
        var folder = Path.Combine(_data.Path, "数据 100%?#&");
        var table = await new RowFileWriter(folder).Write(new MemoryStream("a\n1\n"u8.ToArray()), []);

        Assert.Equal(["1"], Assert.Single(new RowFileReader(folder).Read(table.Blob, [], 0, 10).Rows));
    }

    [Fact]
    public async Task Many_readers_share_a_file()
    {
        var table = await Industries();

        await Parallel.ForAsync(0, 200, (i, _) =>
        {
            Assert.Equal(20, _reader.Count(table.Blob, [new RowFilter("级别", "1")]));
            Assert.Equal(10, _reader.Read(table.Blob, [], i, 10).Rows.Count);
            return ValueTask.CompletedTask;
        });
    }

    private void AssertUnavailable(char name, byte[] content)
    {
        var blob = new string(name, 64);
        Directory.CreateDirectory(Path.GetDirectoryName(BlobPath(blob))!);
        File.WriteAllBytes(BlobPath(blob), content);

        var unavailable = Assert.Throws<RowFileUnavailableException>(() =>
        {
            _reader.Count(blob, [new RowFilter("名称", "软件开发")]);
            return _reader.Read(blob, [], 0, 5000);
        });
        Assert.Equal(blob, unavailable.Blob);
    }

    private string BlobPath(string blob) => Path.Combine(_data.Path, "blobs", blob[..2], blob);

    private Task<RowTable> Industries() => _writer.Write(
        Demo.Table("industry-classification-gbt4754-2017.csv"),
        [
            new DataItem("代码", "dm", DataItemType.Text, 4, ""),
            new DataItem("级别", "jb", DataItemType.Integer, 1, ""),
        ]);
}
