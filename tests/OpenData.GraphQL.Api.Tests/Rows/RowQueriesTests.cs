using System.Text.Json;
using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Tests.Host;

namespace OpenData.GraphQL.Api.Tests.Rows;

public sealed class RowQueriesTests : IClassFixture<StopsHost>
{
    private readonly CatalogueHost _host;

    public RowQueriesTests(StopsHost stops) => _host = stops.Host;

    [Fact]
    public async Task Cells_have_the_types_of_their_columns_and_pages_follow_each_other()
    {
        SameJson.Assert(
            """
            {"totalCount":4,"columns":[{"code":"dm"},{"code":"mc"},{"code":"kl"},{"code":"bl"},{"code":"rq"}],
             "nodes":[{"values":["011","人民广场",120,0.5,"2026-01-02"]},{"values":["012","外滩",null,null,null]}]}
            """,
            await Rows(_host, "first: 2", "totalCount columns { code } nodes { values }"));
        var first = await Rows(_host, "first: 3", "pageInfo { hasNextPage hasPreviousPage endCursor }");
        Assert.True(first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        var end = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var last = await Rows(_host, $"first: 3, after: \"{end}\"", "pageInfo { hasNextPage hasPreviousPage } edges { cursor node { values } }");
        Assert.False(last.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.True(last.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
        Assert.Equal("014", Assert.Single(last.GetProperty("edges").EnumerateArray()).GetProperty("node").GetProperty("values")[0].GetString());
    }

    [Theory]
    [InlineData("""{cell: {column: "客流", equals: 120}}""", "011,014")]
    [InlineData("""{cell: {column: "kl", equals: "120"}}""", "011,014")]
    [InlineData("""{cell: {column: "kl", greater: -7.5, less: 120}}""", "013")]
    [InlineData("""{cell: {column: "kl", greaterOrEqual: -7, lessOrEqual: 119.5}}""", "013")]
    [InlineData("""{not: {cell: {column: "kl", equals: 120}}}""", "012,013")]
    [InlineData("""{cell: {column: "名称", startsWith: "人民"}}""", "011,013")]
    [InlineData("""{cell: {column: "名称", contains: "园"}}""", "013,014")]
    [InlineData("""{cell: {column: "rq", less: "2026-01-01"}}""", "013")]
    [InlineData("""{cell: {column: "bl", isEmpty: true}}""", "012,014")]
    [InlineData("""{cell: {column: "bl", isEmpty: false, greater: 1}}""", "013")]
    [InlineData("""{cell: {column: "dm", in: ["012", "014", "没有"]}}""", "012,014")]
    [InlineData("""{cell: {column: "dm", in: []}}""", "")]
    [InlineData("""{cell: {column: "mc", equals: "' OR 1=1 --"}}""", "")]
    [InlineData("""{cell: {column: "mc", contains: "%"}}""", "")]
    [InlineData("""{or: [{cell: {column: "dm", equals: "011"}}, {and: [{cell: {column: "mc", contains: "园"}}, {not: {cell: {column: "kl", less: 0}}}]}]}""", "011,014")]
    [InlineData("""{not: {or: [{cell: {column: "bl", isEmpty: true}}, {cell: {column: "kl", less: 0}}]}}""", "011")]
    [InlineData("{or: []}", "011,012,013,014")]
    [InlineData("{}", "011,012,013,014")]
    public async Task A_filter_keeps_the_rows_of_which_it_holds(string filter, string expected)
    {
        var answer = await Rows(_host, $"filter: {filter}", "totalCount nodes { values }");

        var codes = answer.GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("values")[0].GetString()).ToArray();
        Assert.Equal(expected, string.Join(',', codes));
        Assert.Equal(codes.Length, answer.GetProperty("totalCount").GetInt64());
    }

    [Theory]
    [InlineData("""[{column: "kl"}]""", "013,011,014,012")]
    [InlineData("""[{column: "kl", direction: DESC}, {column: "dm", direction: DESC}]""", "014,011,013,012")]
    [InlineData("""[{column: "rq", direction: DESC}, {column: "比例"}]""", "011,014,013,012")]
    [InlineData("[]", "011,012,013,014")]
    public async Task An_order_puts_empty_cells_last_and_equal_ones_in_the_order_of_the_file(string order, string expected)
    {
        var nodes = (await Rows(_host, $"orderBy: {order}", "nodes { values }")).GetProperty("nodes");

        Assert.Equal(expected, string.Join(',', nodes.EnumerateArray().Select(row => row.GetProperty("values")[0].GetString())));
    }

    [Theory]
    [InlineData("first: 1001", "BAD_PAGE_SIZE", "1000")]
    [InlineData("first: -1", "BAD_PAGE_SIZE", "-1")]
    [InlineData("after: \"x\"", "BAD_CURSOR", "x")]
    [InlineData("""filter: {cell: {column: "没有", equals: 1}}""", "BAD_USER_INPUT", "代码、名称、客流、比例、日期")]
    [InlineData("""orderBy: [{column: "id"}]""", "BAD_USER_INPUT", "“id”")]
    [InlineData("""filter: {cell: {column: "kl", equals: "一百"}}""", "BAD_USER_INPUT", "INTEGER")]
    [InlineData("""filter: {cell: {column: "bl", contains: "1"}}""", "BAD_USER_INPUT", "比例")]
    public async Task What_cannot_be_asked_is_refused_with_what_is_wrong(string arguments, string code, string part)
    {
        var error = await Refusal(_host, arguments);

        Assert.Equal(code, error.Code());
        Assert.Contains(part, error.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_has_an_end_in_depth_and_number()
    {
        var deep = string.Concat(Enumerable.Repeat("{not: ", 20)) + "{}" + new string('}', 20);
        var large = $"{{cell: {{column: \"dm\", in: [{string.Join(' ', Enumerable.Repeat("\"1\"", 501))}]}}}}";

        Assert.Contains("16", (await Refusal(_host, $"filter: {deep}")).Message(), StringComparison.Ordinal);
        Assert.Contains("500", (await Refusal(_host, $"filter: {large}")).Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_are_null_where_there_are_none_and_refused_where_an_application_is_needed()
    {
        var stops = new StopsHost();
        await stops.InitializeAsync();
        await using var host = stops.Host;
        var bare = new Resource { Key = SampleResources.Key(2), Title = "目录", Provider = "交通委" };
        await host.Put(bare);
        await host.Put(stops.Resource with { OpenType = OpenType.Conditional });

        Assert.Equal(JsonValueKind.Null, (await host.Query($"{{ rows(resourceId: \"{await Id(host, bare.Key)}\") {{ totalCount }} }}"))
            .GetProperty("rows").ValueKind);
        var error = await Refusal(host, "first: 1");
        Assert.Equal("FORBIDDEN", error.Code());
        Assert.Contains("公交站点", error.Message(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Rows(CatalogueHost host, string arguments, string selection) => (await host.Query(
        $"{{ rows(resourceId: \"{await Id(host, StopsHost.Key)}\", {arguments}) {{ {selection} }} }}")).GetProperty("rows");

    private static async Task<JsonElement> Refusal(CatalogueHost host, string arguments) => Assert.Single((await host.Send(
        $"{{ rows(resourceId: \"{await Id(host, StopsHost.Key)}\", {arguments}) {{ nodes {{ values }} }} }}"))
        .GetProperty("errors").EnumerateArray());

    private static async Task<string> Id(CatalogueHost host, string key) =>
        (await host.Query($"{{ resource(key: \"{key}\") {{ id }} }}")).GetProperty("resource").GetProperty("id").GetString()!;
}
