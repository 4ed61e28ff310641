using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Tests.Host;

namespace OpenData.GraphQL.Api.Tests.Catalog;

public sealed class RowsTests
{
    private const string Csv = "代码,名称,客流,比例,日期\n011,人民广场,120,0.50,2026-01-02\n012,<b>外滩</b>,,,\n";

    private static readonly Resource Stops = new() { Key = SampleResources.Key(1), Title = "公交站点", Provider = "交通委" };

    [Fact]
    public async Task A_sample_has_the_first_rows_as_text()
    {
        await using var host = await Start();

        var sample = (await host.Query(
            $$"""
            { resource(key: "{{Stops.Key}}") {
              sample { totalCount columns { name code type } rows }
              one: sample(first: 1) { rows }
              none: sample(first: 0) { totalCount rows }
            } }
            """))
            .GetProperty("resource");

        SameJson.Assert(
            """
            {"sample":{"totalCount":2,"columns":[{"name":"代码","code":"dm","type":"TEXT"},{"name":"名称","code":"mc","type":"TEXT"},
              {"name":"客流","code":"kl","type":"INTEGER"},{"name":"比例","code":"bl","type":"NUMBER"},{"name":"日期","code":"rq","type":"DATE"}],
              "rows":[["011","人民广场","120","0.5","2026-01-02"],["012","<b>外滩</b>",null,null,null]]},
             "one":{"rows":[["011","人民广场","120","0.5","2026-01-02"]]},"none":{"totalCount":2,"rows":[]}}
            """,
            sample);
    }

    [Theory]
    [InlineData("sample(first: -1) { totalCount }", "sample", 100)]
    [InlineData("sample(first: 101) { totalCount }", "sample", 100)]
    [InlineData("related(first: -1) { key }", "related", 50)]
    [InlineData("related(first: 51) { key }", "related", 50)]
    public async Task A_size_out_of_range_is_refused_at_its_place(string field, string name, int limit)
    {
        await using var host = await Start();

        var answer = await host.Send($"{{ resource(key: \"{Stops.Key}\") {{ title {field} }} }}");

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("BAD_PAGE_SIZE", error.Code());
        Assert.Equal($"[\"resource\",\"{name}\"]", error.Path());
        Assert.Contains($"0 到 {limit}", error.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interface_tells_what_a_call_may_carry_and_what_a_row_holds()
    {
        await using var host = await Start();

        var interfaces = (await host.Query(
            $$"""
            { resource(key: "{{Stops.Key}}") { interfaces {
              method path parameters { name type required defaultValue description } returns { name code }
            } } }
            """))
            .GetProperty("resource").GetProperty("interfaces").EnumerateArray().ToArray();
        var only = interfaces[0];

        Assert.Equal(2, interfaces.Length);
        Assert.Equal("GET", only.GetProperty("method").GetString());
        Assert.Equal($"/api/invoke/{Stops.Key}", only.GetProperty("path").GetString());
        var parameters = only.GetProperty("parameters").EnumerateArray().ToArray();
        Assert.Equal(
            [("pageNum", "整型", false, "1"), ("page", "整型", false, "10"), ("authToken", "字符型", true, null), ("代码", "字符型", false, null),
             ("名称", "字符型", false, null), ("客流", "整型", false, null), ("比例", "数值型", false, null), ("日期", "日期型", false, null),
             ("sort", "字符型", false, null), ("fields", "字符型", false, null), ("after", "字符型", false, null)],
            parameters.Select(parameter => (
                parameter.GetProperty("name").GetString()!,
                parameter.GetProperty("type").GetString()!,
                parameter.GetProperty("required").GetBoolean(),
                parameter.GetProperty("defaultValue").GetString())));
        Assert.Equal("三位代码", parameters[3].GetProperty("description").GetString());
        Assert.Equal(
            ["dm", "mc", "kl", "bl", "rq"],
            only.GetProperty("returns").EnumerateArray().Select(item => item.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Each_interface_has_the_ways_of_the_dialects_that_have_an_address_for_it()
    {
        await using var host = await Start();

        var resource = (await host.Query(
            $$"""
            { resource(key: "{{Stops.Key}}") { number interfaces {
              number name format version document
              ways { dialect formats operations {
                kind methods path
                headers { name isSecret english }
                parameters { name least most isSecret item { name length } }
                returns { name item { code } }
              } }
            } } }
            """)).GetProperty("resource");
        var interfaces = resource.GetProperty("interfaces").EnumerateArray().ToArray();
        var (number, ways) = (resource.GetProperty("number").GetInt32(), interfaces[0].GetProperty("ways").EnumerateArray().ToArray());

        Assert.Equal(["API-1(JSON)", "API-2(XML)"], interfaces.Select(each => each.GetProperty("name").GetString()));
        Assert.Equal(
            [$"/docs/api/{number}-1.json", $"/docs/api/{number}-2.json"],
            interfaces.Select(each => each.GetProperty("document").GetString()));
        Assert.Equal(["TIANJIN", "SHANGHAI", "ZHEJIANG", "STANDARD"], ways.Select(way => way.GetProperty("dialect").GetString()));
        Assert.Equal(
            [("SHANGHAI", """["XML"]"""), ("STANDARD", """["JSON","XML"]""")],
            interfaces[1].GetProperty("ways").EnumerateArray().Select(way =>
                (way.GetProperty("dialect").GetString()!, way.GetProperty("formats").GetRawText())));
        Assert.Equal(
            [$"/api/invoke/{Stops.Key}", $"/interface/{number}/1", $"/interfaces/cata_{number}/get_data.do",
             $"/interfaces/cata_{number}/get_total.do", $"/interfaces/cata_{number}/get_dataupdate_date.do",
             $"/openapi/v1/{number}-1"],
            ways.SelectMany(way => way.GetProperty("operations").EnumerateArray()).Select(each => each.GetProperty("path").GetString()));
        var shanghai = ways[1].GetProperty("operations")[0];
        Assert.Equal(
            """{"name":"token","isSecret":true,"english":"The token"}""", shanghai.GetProperty("headers")[0].GetRawText());
        Assert.Equal(
            ["offset", "limit", "dm", "mc", "kl", "bl", "rq", "sort", "fields", "after"],
            shanghai.GetProperty("parameters").EnumerateArray().Select(each => each.GetProperty("name").GetString()));
        Assert.Equal(200, shanghai.GetProperty("parameters")[1].GetProperty("most").GetInt32());
        Assert.Equal("代码", shanghai.GetProperty("parameters")[2].GetProperty("item").GetProperty("name").GetString());
        Assert.Equal(
            ["dm", "mc", "kl", "bl", "rq"],
            shanghai.GetProperty("returns").EnumerateArray().Select(each => each.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_fail_their_field_alone_and_tell_nothing_inner()
    {
        await using var host = await Start();
        Directory.Delete(host.Folder.Blobs, recursive: true);

        var answer = await host.Send($"{{ resource(key: \"{Stops.Key}\") {{ title sample {{ totalCount }} }} }}");

        SameJson.Assert("""{"resource":{"title":"公交站点","sample":null}}""", answer.GetProperty("data"));
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("INTERNAL", error.Code());
        Assert.Equal("Unexpected error", error.Message());
        Assert.DoesNotContain("blobs", error.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Related_resources_resemble_it_and_leave_it_out()
    {
        string[] titles = ["黄浦区停车场信息", "徐汇区停车场信息", "学校名录", "静安区停车场信息"];
        await using var host = await CatalogueHost.Start(titles.Select(
            (title, i) => new Resource { Key = SampleResources.Key(i), Title = title, Provider = "交通委" }));

        var related = (await host.Query(
            $$"""{ resource(key: "{{SampleResources.Key(0)}}") { two: related(first: 2) { title } none: related(first: 0) { title } } }"""))
            .GetProperty("resource");

        Assert.Equal(
            ["徐汇区停车场信息", "静安区停车场信息"],
            related.GetProperty("two").EnumerateArray().Select(node => node.GetProperty("title").GetString()).Order());
        Assert.Equal(0, related.GetProperty("none").GetArrayLength());
    }

    private static async Task<CatalogueHost> Start()
    {
        var host = await CatalogueHost.Start();
        var table = await host.Table(
            Csv,
            new DataItem("代码", "dm", DataItemType.Text, 3, "三位代码"),
            new DataItem("名称", "mc", DataItemType.Text, null, ""),
            new DataItem("客流", "kl", DataItemType.Integer, null, ""),
            new DataItem("比例", "bl", DataItemType.Number, null, ""),
            new DataItem("日期", "rq", DataItemType.Date, null, ""));
        await host.Put(Stops with { Table = table });
        return host;
    }
}
