using System.Buffers.Text;
using System.Text;
using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Tests.Host;

namespace OpenData.GraphQL.Api.Tests.Catalog;

public sealed class ResourceTests
{
    private static readonly Resource Full = new()
    {
        Key = SampleResources.Key(7),
        Title = "公交站点",
        Abstract = "各区公交站点。",
        Provider = "交通委",
        Domain = "道路交通",
        Themes = ["交通", "出行"],
        Industry = "交通运输",
        OpenType = OpenType.Conditional,
        Category = ResourceCategory.Interface,
        UpdateFrequency = "每月",
        Scenarios = ["出行规划"],
        Tags = ["公交"],
        Keywords = ["站点"],
        Formats = ["csv", "api"],
        Files = [new ResourceFile("stops.csv", "csv", 5_000_000_000), new ResourceFile("readme", null, null)],
        DataItems = [new DataItem("代码", "dm", DataItemType.Text, 3, "三位"), new DataItem("客流", null, null, null, "")],
        Parameters = [new DataItem("页码", "pageNum", DataItemType.Integer, null, "从 1 开始")],
        PublishedAt = new DateOnly(2024, 2, 29),
        UpdatedAt = new DateOnly(2026, 1, 31),
        RowCount = 3_000_000_000,
        SourceUrl = "https://data.example/stops?a=1&b=2",
        SourcePortal = "示例平台",
        Province = "上海市",
        City = "上海市",
        License = "CC BY 4.0",
        IsExample = true,
        Unmapped = [new UnmappedValue("open_type", "看情况"), new UnmappedValue("formats", "<b>")],
        SourceViews = 40,
        SourceDownloads = 5,
    };

    [Fact]
    public async Task A_resource_is_shown_as_it_is_stored()
    {
        await using var host = await CatalogueHost.Start(Full);

        var resource = (await host.Query(
            $$"""
            { resource(key: "{{Full.Key}}") {
              key number title abstract provider domain themes industry openType category updateFrequency scenarios tags
              keywords formats publishedAt updatedAt rowCount sourceUrl sourcePortal province city license isExample
              unmapped { field value } views downloads calls rating files { name format size }
              dataItems { name code type length description } parameters { name code type length description }
              interfaces { path } sample { totalCount }
            } }
            """)).GetProperty("resource");

        SameJson.Assert(
            """
            {"key":"00000000000000000000000000000007","number":1,"title":"公交站点","abstract":"各区公交站点。","provider":"交通委",
             "domain":"道路交通","themes":["交通","出行"],"industry":"交通运输","openType":"CONDITIONAL","category":"INTERFACE",
             "updateFrequency":"每月","scenarios":["出行规划"],"tags":["公交"],"keywords":["站点"],"formats":["csv","api"],
             "publishedAt":"2024-02-29","updatedAt":"2026-01-31","rowCount":3000000000,
             "sourceUrl":"https://data.example/stops?a=1&b=2","sourcePortal":"示例平台","province":"上海市","city":"上海市",
             "license":"CC BY 4.0","isExample":true,
             "unmapped":[{"field":"open_type","value":"看情况"},{"field":"formats","value":"<b>"}],
             "views":41,"downloads":5,"calls":0,"rating":null,
             "files":[{"name":"stops.csv","format":"csv","size":5000000000},{"name":"readme","format":null,"size":null}],
             "dataItems":[{"name":"代码","code":"dm","type":"TEXT","length":3,"description":"三位"},
               {"name":"客流","code":null,"type":null,"length":null,"description":""}],
             "parameters":[{"name":"页码","code":"pageNum","type":"INTEGER","length":null,"description":"从 1 开始"}],
             "interfaces":[],"sample":null}
            """,
            resource);
    }

    [Fact]
    public async Task What_a_source_does_not_give_is_null_or_empty()
    {
        await using var host = await CatalogueHost.Start(new Resource { Key = SampleResources.Key(1), Title = "名录", Provider = "民政局" });

        var resource = (await host.Query(
            """
            { search { nodes { abstract domain themes industry openType category updateFrequency scenarios tags keywords formats
              publishedAt updatedAt rowCount sourceUrl license isExample unmapped { field } files { name } dataItems { name } } } }
            """)).GetProperty("search").GetProperty("nodes")[0];

        SameJson.Assert(
            """
            {"abstract":"","domain":null,"themes":[],"industry":null,"openType":null,"category":"PRODUCT","updateFrequency":null,
             "scenarios":[],"tags":[],"keywords":[],"formats":[],"publishedAt":null,"updatedAt":null,"rowCount":null,
             "sourceUrl":null,"license":null,"isExample":false,"unmapped":[],"files":[],"dataItems":[]}
            """,
            resource);
    }

    [Fact]
    public async Task Its_id_and_its_key_lead_to_the_same_resource()
    {
        await using var host = await CatalogueHost.Start(Full);
        var found = (await host.Query("{ search { nodes { id } } }")).GetProperty("search").GetProperty("nodes");
        var id = found[0].GetProperty("id").GetString()!;

        var data = await host.Query(
            """
            query ($id: ID!, $key: String!) {
              byId: resource(id: $id) { id }
              byKey: resource(key: $key) { id }
              node(id: $id) { __typename id ... on Resource { title } }
            }
            """,
            new { id, key = Full.Key });

        Assert.True(Base64Url.IsValid(id));
        Assert.Equal(id, data.GetProperty("byId").GetProperty("id").GetString());
        Assert.Equal(id, data.GetProperty("byKey").GetProperty("id").GetString());
        Assert.Equal("Resource", data.GetProperty("node").GetProperty("__typename").GetString());
        Assert.Equal("公交站点", data.GetProperty("node").GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("(id: null, key: null)")]
    [InlineData("(id: \"a\", key: \"b\")")]
    public async Task Either_an_id_or_a_key_is_needed(string arguments)
    {
        await using var host = await CatalogueHost.Start(Full);
        var query = $"{{ one: resource{arguments} {{ key }} }}";

        var chinese = await host.Error(query);
        var english = await host.Error(query, language: "en");

        Assert.Equal("BAD_USER_INPUT", chinese.Code());
        Assert.Equal("""["one"]""", chinese.Path());
        Assert.Equal("resource 需要 id 或 key 之一（且只要一个）。", chinese.Message());
        Assert.Equal("resource needs an id or a key, and only one of them.", english.Message());
    }

    [Fact]
    public async Task What_is_not_there_is_null_and_what_is_no_id_is_an_error()
    {
        await using var host = await CatalogueHost.Start(Full);

        var data = await host.Query(
            """
            query ($gone: ID!, $other: ID!, $ids: [ID!]!) {
              key: resource(key: "gone") { key } empty: resource(key: "") { key }
              id: resource(id: $gone) { key } kind: resource(id: $other) { key }
              node(id: $gone) { id } nodes(ids: $ids) { id }
            }
            """,
            new
            {
                gone = Id("Resource:gone"),
                other = Id($"Portal:{Full.Key}"),
                ids = new[] { Id("Resource:gone"), Id($"Resource:{Full.Key}"), Id("X:") },
            });

        Assert.Equal(
            $$"""{"key":null,"empty":null,"id":null,"kind":null,"node":null,"nodes":[null,{"id":"{{Id($"Resource:{Full.Key}")}}"},null]}""",
            data.GetRawText());
        foreach (var bad in new[] { "", "x", "!", Full.Key, Id("nothing"), Id(":x"), new string('A', 4000), "\ud83d\ude00" })
        {
            var error = await host.Error("query ($id: ID!) { node(id: $id) { id } }", new { id = bad });
            Assert.Equal("BAD_ID", error.Code());
            Assert.Equal("""["node"]""", error.Path());
            Assert.InRange(error.Message().Length, 1, 200);
            Assert.Equal("BAD_ID", (await host.Error("query ($id: ID!) { resource(id: $id) { id } }", new { id = bad }, "en")).Code());
        }
    }

    [Fact]
    public async Task Nodes_come_in_the_order_asked_for_up_to_a_hundred()
    {
        await using var host = await CatalogueHost.Start(SampleResources.All);
        var ids = SampleResources.All.Select(resource => Id($"Resource:{resource.Key}")).Reverse().ToArray();
        const string Query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";

        var nodes = (await host.Query(Query, new { ids })).GetProperty("nodes");
        var error = await host.Error(Query, new { ids = Enumerable.Repeat(ids[0], 101) });

        Assert.Equal(ids, nodes.EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
        Assert.Equal("TOO_MANY", error.Code());
        Assert.Contains("101", error.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_a_resource_counts_one_view_and_finding_it_counts_none()
    {
        await using var host = await CatalogueHost.Start(Full, Full with { Key = SampleResources.Key(8), SourceViews = 41 });
        var read = $"{{ resource(key: \"{Full.Key}\") {{ views }} }}";
        var look =
            $"{{ node(id: \"{Id($"Resource:{Full.Key}")}\") {{ ... on Resource {{ views }} }}"
            + " search(sort: VIEWS) { nodes { key views } } }";
        Assert.Equal([SampleResources.Key(8), Full.Key], await host.Keys("sort: VIEWS"));
        await host.Query(look);
        Assert.Equal("""{"resource":{"views":41}}""", (await host.Query(read)).GetRawText());
        Assert.Equal("""{"resource":{"views":42}}""", (await host.Query(read)).GetRawText());

        var data = await host.Query(look);

        Assert.Equal(42, data.GetProperty("node").GetProperty("views").GetInt64());
        Assert.Equal(Full.Key, data.GetProperty("search").GetProperty("nodes")[0].GetProperty("key").GetString());
    }

    private static string Id(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
