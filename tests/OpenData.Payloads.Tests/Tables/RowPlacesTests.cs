using System.Globalization;
using System.Text;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Tables;

namespace OpenData.Payloads.Tests.Tables;

/// <summary>A page is the same whatever was read before it.</summary>
public sealed class RowPlacesTests : IDisposable
{
    private const int Rows = 3_000;

    private static readonly DataItem[] Declared =
    [
        new("名称", "mc", DataItemType.Text, null, ""),
        new("备注", "bz", DataItemType.Text, null, ""),
        new("人数", "rs", DataItemType.Integer, null, ""),
    ];

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Pages_that_are_read_in_any_order_by_many_at_once_are_those_of_a_reader_that_knows_nothing()
    {
        var table = await Table();
        var reader = new RowFileReader(_data.Path);
        RowExpression[] conditions =
        [
            RowExpression.Cell("mc", RowComparison.Equal, "甲"),
            RowExpression.Cell("mc", RowComparison.Contains, "乙"),
            RowExpression.Cell("rs", RowComparison.GreaterOrEqual, "5"),
            RowExpression.All([RowExpression.Cell("mc", RowComparison.Equal, "a\nb"), RowExpression.Cell("bz", RowComparison.Equal, "c")]),
            RowExpression.All([RowExpression.Cell("mc", RowComparison.Equal, "a"), RowExpression.Cell("bz", RowComparison.Equal, "b\nc")]),
            RowExpression.Any([]),
        ];
        var whole = conditions.Select(where => Read(new RowFileReader(_data.Path), where, 0, Rows)).ToList();
        Assert.All(whole.SkipLast(1), rows => Assert.InRange(rows.Count, 10, Rows - 1));

        await Parallel.ForAsync(0, 8, (worker, _) =>
        {
            var random = new Random(worker);
            for (var i = 0; i < 400; i++)
            {
                var which = random.Next(conditions.Length);
                var (offset, limit) = (random.Next(whole[which].Count + 20), random.Next(1, 40));
                Assert.Equal(whole[which].Skip(offset).Take(limit), Read(reader, conditions[which], offset, limit));
            }

            return ValueTask.CompletedTask;
        });

        List<long> Read(RowFileReader from, RowExpression where, long offset, int limit)
        {
            using var cursor = from.Open(table.Blob, new RowQuery(where, []), table.Columns, offset, limit);
            var read = new List<long>();
            while (cursor.Read())
            {
                read.Add(cursor.Row);
            }

            return read;
        }
    }

    [Fact]
    public async Task The_nearest_place_before_is_known_and_conditions_are_told_apart()
    {
        var file = RowFile.Open(new BlobFolder(_data.Path), (await Table()).Blob);
        var places = new RowPlaces();
        places.Remember("a", row: 70, count: 7);
        places.Remember("a", row: 90, count: 9);

        Assert.Equal((0, 0), places.Before("a", 6));
        Assert.Equal((70, 7), places.Before("a", 8));
        Assert.Equal((90, 9), places.Before("a", 1_000));
        Assert.Equal((0, 0), places.Before("b", 8));
        Assert.NotEqual(Key("a\n1:b", "c"), Key("a", "b\n1:c"));
        Assert.Null(Key(new string('长', 600), "c"));

        string? Key(string name, string note) => RowPlaces.KeyOf(new RowSql(
            file, RowExpression.All([RowExpression.Cell("mc", RowComparison.Equal, name), RowExpression.Cell("bz", RowComparison.Equal, note)])));
    }

    private async Task<RowTable> Table()
    {
        var random = new Random(17);
        var csv = new StringBuilder("名称,备注,人数\n");
        for (var i = 0; i < Rows; i++)
        {
            var text = random.Next(4) switch { 0 => "\"a\nb\",c", 1 => "a,\"b\nc\"", 2 => "甲,x", _ => "甲乙,y" };
            csv.Append(CultureInfo.InvariantCulture, $"{text},{random.Next(10)}\n");
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
        return await new RowFileWriter(_data.Path).Write(stream, Declared);
    }
}
