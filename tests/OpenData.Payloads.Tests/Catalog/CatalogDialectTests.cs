using System.Security.Cryptography;
using System.Text;
using OpenData.Contracts.Datasets;

namespace OpenData.Payloads.Tests.Catalog;

public class CatalogDialectTests
{
    [Fact]
    public async Task A_crawled_record_keeps_everything_that_the_source_says()
    {
        const string Url = "https://data.example.gov.cn/detail?id=7&名=公园";
        var line = Assert.Single(await CatalogText.Read($$"""
            {"portal":"anhui_bengbu","province":"安徽省","city":"蚌埠市","title":" 公园名录 ","description":"公园名录","provider":"市园林局","theme":["生态资源","民生服务"],"domain":[],"industry":"公共管理、社会保障和社会组织","open_type":"无条件开放","published":"2023-07-03","updated":"2023/7/4 08:15:00","update_frequency":"‘每年’","tags":["公园","暂无","公园"],"formats":["CSV","api"],"row_count":12,"source_url":"{{Url}}","id":"x"}
            """));

        var resource = line.Resource!;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Url)))[..32], resource.Key);
        Assert.Equal("公园名录", resource.Title);
        Assert.Equal("公园名录", resource.Abstract);
        Assert.Equal("市园林局", resource.Provider);
        Assert.Equal("资源环境", resource.Domain);
        Assert.Equal(["生态资源", "民生服务"], resource.Themes);
        Assert.Equal("公共管理、社会保障和社会组织", resource.Industry);
        Assert.Equal(OpenType.Unconditional, resource.OpenType);
        Assert.Equal(ResourceCategory.Product, resource.Category);
        Assert.Equal("每年", resource.UpdateFrequency);
        Assert.Equal(["公园"], resource.Tags);
        Assert.Equal(["csv", "api"], resource.Formats);
        Assert.Equal(new DateOnly(2023, 7, 3), resource.PublishedAt);
        Assert.Equal(new DateOnly(2023, 7, 4), resource.UpdatedAt);
        Assert.Equal(12, resource.RowCount);
        Assert.Equal(Url, resource.SourceUrl);
        Assert.Equal("anhui_bengbu", resource.SourcePortal);
        Assert.Equal(("安徽省", "蚌埠市"), (resource.Province, resource.City));
        Assert.False(resource.IsExample);
        Assert.Empty(resource.Unmapped);
        Assert.Null(resource.Table);
        Assert.Null(line.Table);
    }

    [Fact]
    public async Task A_record_in_the_manuals_fields_keeps_files_items_parameters_and_counters()
    {
        var resource = Assert.Single(await CatalogText.Read("""
            {"id":"AC0000042","title":"加油站名录","abstract":"摘要","files":["加油站.xlsx","说明"],"items":[{"name":"名称","code":"mc","desc":"规范名称"},{"name":"床位数","type":"数值型N","length":"8"}],"params":[{"name":"页码","code":"page","desc":"从1开始"}],"scenario":"便民查询。","tags":["加油站"],"keywords":["汽油"],"domain":"经济建设","org":"静安区人民政府","openAttr":"有条件开放","category":"数据接口","updateFreq":"静态","format":["XLSX","JSON"],"publishDate":"2014-06-01","updateDate":"2023-03-23","views":50,"downloads":4,"example":true}
            """)).Resource!;

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("AC0000042"u8))[..32], resource.Key);
        Assert.Equal("静安区人民政府", resource.Provider);
        Assert.Equal("经济建设", resource.Domain);
        Assert.Equal(OpenType.Conditional, resource.OpenType);
        Assert.Equal(ResourceCategory.Interface, resource.Category);
        Assert.Equal("静态", resource.UpdateFrequency);
        Assert.Equal(["便民查询。"], resource.Scenarios);
        Assert.Equal(["汽油"], resource.Keywords);
        Assert.Equal(["xlsx", "json"], resource.Formats);
        Assert.Equal([new ResourceFile("加油站.xlsx", "xlsx", null), new ResourceFile("说明", null, null)], resource.Files);
        Assert.Equal(
            [
                new DataItem("名称", "mc", null, null, "规范名称"),
                new DataItem("床位数", null, DataItemType.Number, 8, ""),
            ],
            resource.DataItems);
        Assert.Equal([new DataItem("页码", "page", null, null, "从1开始")], resource.Parameters);
        Assert.Equal((50L, 4L), (resource.SourceViews, resource.SourceDownloads));
        Assert.True(resource.IsExample);
    }

    [Fact]
    public async Task The_same_line_gives_an_equal_resource()
    {
        const string Fields = """
            "tags":["a"],"items":[{"name":"名称"}],"files":["a.csv"],"open_type":"奇怪"
            """;

        Assert.Equal(await CatalogText.ReadOne(Fields), await CatalogText.ReadOne(Fields));
    }

    [Theory]
    [InlineData("\"formats\":[\"api\"]", ResourceCategory.Interface)]
    [InlineData("\"formats\":[\"接口\",\"API\"]", ResourceCategory.Interface)]
    [InlineData("\"formats\":[\"api\",\"csv\"]", ResourceCategory.Product)]
    [InlineData("\"formats\":[]", ResourceCategory.Product)]
    [InlineData("\"formats\":[\"api\"],\"category\":\"数据产品\"", ResourceCategory.Product)]
    public async Task The_category_is_the_sources_own_or_follows_from_the_formats(string fields, ResourceCategory expected) =>
        Assert.Equal(expected, (await CatalogText.ReadOne(fields)).Category);

    [Fact]
    public async Task Values_without_a_word_are_kept_as_found_and_placeholders_are_absent()
    {
        var resource = await CatalogText.ReadOne("""
            "domain":["空","火星事务"],"theme":["暂无","交通运输|月球事务"],"open_type":"无条件共享","update_frequency":"暂无","formats":["$type","其他","bin9"],"row_count":-3,"updated":"去年","industry":"无","tags":["-"]
            """);

        Assert.Equal("道路交通", resource.Domain);
        Assert.Equal(["火星事务", "交通运输|月球事务"], resource.Themes);
        Assert.Null(resource.OpenType);
        Assert.Null(resource.UpdateFrequency);
        Assert.Null(resource.Industry);
        Assert.Null(resource.RowCount);
        Assert.Null(resource.UpdatedAt);
        Assert.Empty(resource.Formats);
        Assert.Empty(resource.Tags);
        Assert.Equal(
            [
                new UnmappedValue("domain", "火星事务"),
                new UnmappedValue("formats", "bin9"),
                new UnmappedValue("formats", "其他"),
                new UnmappedValue("open_type", "无条件共享"),
                new UnmappedValue("row_count", "-3"),
                new UnmappedValue("theme", "月球事务"),
                new UnmappedValue("updated", "去年"),
            ],
            resource.Unmapped.OrderBy(value => value.Field, StringComparer.Ordinal).ThenBy(value => value.Value, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("12.0", 12)]
    [InlineData("\"1,234\"", 1234)]
    [InlineData("\" 7 \"", 7)]
    [InlineData("\"暂无\"", null)]
    [InlineData("1.5", null)]
    [InlineData("-1", null)]
    [InlineData("1e300", null)]
    public async Task Counts_are_read_however_a_source_writes_them(string value, int? expected) =>
        Assert.Equal(expected, (await CatalogText.ReadOne($"\"row_count\":{value}")).RowCount);

    [Fact]
    public async Task Control_characters_become_spaces()
    {
        var resource = await CatalogText.ReadOne("\"abstract\":\"a\\u0000b\\u001b[31m\\r\\nc\"");

        Assert.Equal("a b [31m\nc", resource.Abstract);
    }

    [Fact]
    public async Task A_table_takes_its_declared_columns_or_else_the_data_items()
    {
        const string Items = "\"items\":[{\"name\":\"代码\",\"type\":\"字符型C\",\"length\":4}]";
        var byItems = Assert.Single(await CatalogText.Read(CatalogText.Record($"\"table\":\"tables/a.csv\",{Items}")));
        var byColumns = Assert.Single(await CatalogText.Read(
            CatalogText.Record($"\"table\":\"a.csv\",\"columns\":[{{\"name\":\"级别\",\"type\":\"整型I\"}}]")));

        Assert.Equal("tables/a.csv", byItems.Table!.RelativePath);
        Assert.Equal([new DataItem("代码", null, DataItemType.Text, 4, "")], byItems.Table.Columns);
        Assert.Equal([new DataItem("级别", null, DataItemType.Integer, null, "")], byColumns.Table!.Columns);
        Assert.Equal(byColumns.Table.Columns, byColumns.Resource!.DataItems);
    }
}
