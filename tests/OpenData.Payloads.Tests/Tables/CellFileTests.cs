using System.Globalization;
using System.Text;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Tables;

namespace OpenData.Payloads.Tests.Tables;

/// <summary>The cells that stand beside a row file: the same as SQLite's, made again when they are gone, and never believed when
/// they contradict themselves.</summary>
public sealed class CellFileTests : IDisposable
{
    private static readonly DataItem[] Declared =
    [
        new("名称", "mc", DataItemType.Text, null, ""),
        new("人数", "rs", DataItemType.Integer, null, ""),
        new("比例", "bl", DataItemType.Number, null, ""),
        new("日期", "rq", DataItemType.Date, null, ""),
    ];

    // Around those whose length takes one byte more: 128 and 16,384 in UTF-8, with characters of one byte and of three.
    private static readonly int[] Lengths = [1, 42, 43, 127, 128, 5_461, 5_462, 16_383, 16_384, 20_000];

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Every_cell_comes_back_whatever_its_length_and_type()
    {
        var random = new Random(11);
        var rows = Enumerable.Range(0, 500).Select(i => new object?[]
        {
            Maybe(() => new string("数a"[random.Next(2)], Lengths[random.Next(Lengths.Length)])),
            Maybe(() => random.Next(4) switch { 0 => long.MinValue, 1 => long.MaxValue, 2 => 0L, _ => (long)random.Next(-99, 99) }),
            Maybe(() => random.Next(4) switch { 0 => 1e300, 1 => -5e-324, 2 => 0.1, _ => random.NextDouble() * 1e9 }),
            Maybe(() => DateOnly.FromDayNumber(random.Next(700_000, 740_000)).ToString("O", CultureInfo.InvariantCulture)),
        }).ToList();

        var table = await Write(rows);

        Assert.Equal(rows, new RowFileReader(_data.Path).Read(table.Blob, [], 0, int.MaxValue).Rows.Select(row => row.ToArray()));

        object? Maybe(Func<object> cell) => random.Next(5) == 0 ? null : cell();
    }

    [Fact]
    public async Task Numbers_are_as_answers_have_them()
    {
        var table = await Write([["甲", -7L, 1e20, "2026-01-31"]]);
        using var cursor = new RowFileReader(_data.Path).Open(table.Blob, new RowQuery(null, []), table.Columns, 0, 1);

        Assert.True(cursor.Read());

        Assert.Equal(
            ["甲", "-7", "1E+20", "2026-01-31"], Enumerable.Range(0, 4).Select(i => Encoding.UTF8.GetString(cursor.TextOf(i))));
        Assert.Equal((-7L, 1e20), (cursor.WholeOf(1), cursor.NumberOf(2)));
    }

    [Fact]
    public async Task They_are_made_when_they_are_missing()
    {
        var table = await Write([["甲", 1L, null, null]]);
        Assert.True(File.Exists(Cells(table)));
        File.Delete(Cells(table));

        Assert.Equal("甲", Assert.Single(new RowFileReader(_data.Path).Read(table.Blob, [], 0, 9).Rows)[0]);

        Assert.True(File.Exists(Cells(table)));
        Assert.Empty(Directory.GetFiles(Path.Combine(_data.Path, "blobs", "new")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(31)]
    [InlineData(40)]
    [InlineData(-1)]
    [InlineData(-8)]
    public async Task They_are_made_again_when_they_are_torn(int length)
    {
        var table = await Write([["甲", 1L, null, null], ["乙", 2L, null, null]]);
        var bytes = await File.ReadAllBytesAsync(Cells(table));
        await File.WriteAllBytesAsync(Cells(table), bytes[..(length < 0 ? bytes.Length + length : length)]);

        Assert.Equal(2, new RowFileReader(_data.Path).Read(table.Blob, [], 0, 9).Rows.Count);

        Assert.Equal(bytes, await File.ReadAllBytesAsync(Cells(table)));
    }

    [Fact]
    public async Task Whatever_byte_of_them_is_wrong_nothing_outside_is_read_and_what_is_found_is_made_again()
    {
        var table = await Write([["甲", 1L, 0.5, "2026-01-31"], ["乙", 2L, null, null], ["丙", null, null, null]]);
        var good = await File.ReadAllBytesAsync(Cells(table));
        var found = 0;
        for (var i = 0; i < good.Length; i++)
        {
            File.Delete(Cells(table)); // A mapped file is not written to.
            var bad = (byte[])good.Clone();
            bad[i] ^= 0xFF;
            await File.WriteAllBytesAsync(Cells(table), bad);
            var reader = new RowFileReader(_data.Path);
            try
            {
                using var cursor = reader.Open(table.Blob, new RowQuery(null, []), table.Columns, 0, 9);
                while (cursor.Read())
                {
                    _ = cursor.TextOf(3).Length + (cursor.IsEmpty(1) ? 0 : cursor.WholeOf(1)) + (cursor.IsEmpty(2) ? 0 : cursor.NumberOf(2));
                }
            }
            catch (RowFileUnavailableException)
            {
                found++;
                Assert.Equal(3, reader.Read(table.Blob, [], 0, 9).Rows.Count);
                Assert.Equal(good, await File.ReadAllBytesAsync(Cells(table)));
            }
        }

        Assert.True(found >= 20, $"{found} found");
    }

    [Fact]
    public async Task A_file_that_is_dropped_takes_its_cells_with_it()
    {
        var table = await Write([["甲", 1L, null, null]]);

        new BlobFolder(_data.Path).Drop(table.Blob);

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Cells(table))!));
    }

    private string Cells(RowTable table) => new BlobFolder(_data.Path).CellsOf(table.Blob);

    private async Task<RowTable> Write(IEnumerable<object?[]> rows)
    {
        var csv = new StringBuilder("名称,人数,比例,日期\n");
        foreach (var row in rows)
        {
            csv.AppendJoin(',', row.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture))).Append('\n');
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
        return await new RowFileWriter(_data.Path).Write(stream, Declared);
    }
}
