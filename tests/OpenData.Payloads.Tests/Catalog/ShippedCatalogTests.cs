using System.Text.Json;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Catalog;
using OpenData.Payloads.Tables;

namespace OpenData.Payloads.Tests.Catalog;

public class ShippedCatalogTests
{
    [Fact]
    public async Task Every_line_is_taken_and_has_its_own_key()
    {
        var lines = await Demo.Lines();

        Assert.All(lines, line => Assert.Null(line.Rejection));
        Assert.Equal(lines.Count, lines.Select(line => line.Resource!.Key).Distinct().Count());
        Assert.Equal(300, lines.Count(line => line.Resource!.IsExample));
        Assert.InRange(lines.Count(line => line.Resource!.SourceUrl is not null), 2_900, 3_100);
        Assert.Equal(13, lines.Where(line => line.Resource!.SourceUrl is not null)
            .Select(line => line.Resource!.SourcePortal).Distinct().Count());
    }

    [Theory]
    [InlineData("domain")]
    [InlineData("theme")]
    [InlineData("open_type")]
    [InlineData("openAttr")]
    [InlineData("update_frequency")]
    [InlineData("updateFreq")]
    [InlineData("formats")]
    [InlineData("format")]
    [InlineData("category")]
    public async Task Every_value_has_a_word_or_is_left_out_on_purpose(string field)
    {
        var vocabulary = field switch
        {
            "domain" or "theme" => Vocabulary.Domains,
            "open_type" or "openAttr" => Vocabulary.OpenTypes,
            "update_frequency" or "updateFreq" => Vocabulary.UpdateFrequencies,
            "category" => Vocabulary.Categories,
            _ => Vocabulary.Formats,
        };
        var values = await DistinctValues(field);

        Assert.NotEmpty(values);
        Assert.All(values.Where(value => !Vocabulary.IsPlaceholder(value)), value => Assert.True(
            vocabulary.Find(value) is not null || vocabulary.IsLeftOut(value), $"{field}: {value}"));
    }

    [Fact]
    public async Task Real_records_have_no_invented_files_items_or_scenarios()
    {
        var real = (await Demo.Lines()).Select(line => line.Resource!).Where(resource => resource.SourceUrl is not null);

        Assert.All(real, resource =>
        {
            Assert.Empty(resource.Files);
            Assert.Empty(resource.DataItems);
            Assert.Empty(resource.Parameters);
            Assert.Empty(resource.Scenarios);
            Assert.Null(resource.License);
        });
    }

    [Fact]
    public async Task The_four_tables_become_rows_and_their_items_are_their_columns()
    {
        using var data = new TemporaryFolder();
        var writer = new RowFileWriter(data.Path);
        var tables = (await Demo.Lines()).Where(line => line.Table is not null).ToList();
        var rows = new Dictionary<string, RowTable>();
        foreach (var line in tables)
        {
            var table = await writer.Write(line.Table!.Resolve(Demo.Folder), line.Table.Columns);
            Assert.Equal(line.Resource!.DataItems, table.Columns);
            Assert.Equal(line.Resource.RowCount, table.RowCount);
            Assert.NotEmpty(line.Resource.Parameters);
            Assert.NotEmpty(line.Resource.Scenarios);
            Assert.NotNull(line.Resource.License);
            Assert.Empty(line.Resource.Unmapped);
            rows[line.Resource.Title] = table;
        }

        Assert.Equal(
            [149L, 234L, 1971L, 2978L], rows.Values.Select(table => table.RowCount).Order());
        Assert.Equal(
            ["街镇代码", "街镇名称", "所属区", "区代码"], rows["上海市街镇代码"].Columns.Select(column => column.Name));
        Assert.Equal(
            [DataItemType.Text, DataItemType.Text, DataItemType.Integer, DataItemType.Text],
            rows["国民经济行业分类代码（GB/T 4754-2017）"].Columns.Select(column => column.Type!.Value));
    }

    private static async Task<HashSet<string>> DistinctValues(string field)
    {
        var values = new HashSet<string>();
        await foreach (var line in File.ReadLinesAsync(Demo.Catalog))
        {
            using var record = JsonDocument.Parse(line);
            if (record.RootElement.TryGetProperty(field, out var value))
            {
                values.UnionWith(value.ValueKind switch
                {
                    JsonValueKind.Array => value.EnumerateArray().Select(element => element.GetString()!),
                    JsonValueKind.String => [value.GetString()!],
                    _ => [],
                });
            }
        }

        return values;
    }
}
