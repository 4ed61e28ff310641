using System.Text.RegularExpressions;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Tables;

namespace OpenData.Payloads.Tests.Tables;

/// <summary>Nothing that a caller or a source wrote becomes SQL.</summary>
public sealed partial class PageSqlTests : IDisposable
{
    private static readonly string[] Hostile = ["' OR 1=1 --", "\"; DROP TABLE rows", "?9", "c0) --", "\0", "名称", "1", ""];

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Statements_are_made_of_positions_and_parameters_alone()
    {
        var declared = Hostile.Take(6).Select((name, i) => new DataItem($"{name}{i}".Replace("\0", "x", StringComparison.Ordinal), null, (DataItemType)(i % 3), null, "")).ToArray();
        using var csv = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(
            string.Join(',', declared.Select(column => $"\"{column.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\nx,1,2,y,3,4\n"));
        var table = await new RowFileWriter(_data.Path).Write(csv, declared);
        var file = RowFile.Open(new BlobFolder(_data.Path), table.Blob);
        var random = new Random(31);

        for (var i = 0; i < 3_000; i++)
        {
            var query = new RowQuery(
                Expression(depth: 3), [.. Enumerable.Range(0, random.Next(4)).Select(_ => new RowOrder(Column(), random.Next(2) == 0))], random.Next(9));
            var place = query.OrderBy.Select(_ => random.Next(2) == 0 ? null : (object)Text()).ToList();
            var statements = PageSql.After(file, query, place, 5)
                .Append(PageSql.Skip(file, query, 3, 5))
                .Append(PageSql.Skip(new RowSql(file, query.Where), 1, 3, 5));
            foreach (var statement in statements)
            {
                Assert.Matches(Plain(), statement.Sql);
            }
        }

        string Column() => declared[random.Next(declared.Length)].Name;

        string Text() => Hostile[random.Next(Hostile.Length)];

        RowExpression Expression(int depth)
        {
            var column = table.Columns[random.Next(table.Columns.Count)];
            var comparison = (RowComparison)random.Next(8);
            var value = Text();
            return random.Next(4) switch
            {
                0 when depth > 0 => RowExpression.Not(Expression(depth - 1)),
                1 when depth > 0 => RowExpression.All([Expression(depth - 1), Expression(depth - 1)]),
                2 when depth > 0 => RowExpression.Any([Expression(depth - 1), Expression(depth - 1)]),
                _ when comparison != RowComparison.IsEmpty && !ComparedValue.Fits(column, comparison, value) => RowExpression.Any([]),
                _ => RowExpression.Cell(column.Name, comparison, value),
            };
        }
    }

    [GeneratedRegex(@"^(?:c\d+|\?\d+|\d+|[A-Z]+|id|rows|[ (),<>=])+$")]
    private static partial Regex Plain();
}
