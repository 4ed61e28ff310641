using System.Net;
using System.Text.Json;
using OpenData.GraphQL.Api.Tests.Host;

namespace OpenData.GraphQL.Api.Tests.Catalog;

public sealed class TransportTests(SampleHost sample) : IClassFixture<SampleHost>
{
    [Fact]
    public async Task A_query_may_come_by_get()
    {
        var query = Uri.EscapeDataString("query ($text: String) { search(text: $text) { totalCount } }");
        var variables = Uri.EscapeDataString("""{"text":"停车场"}""");

        using var response = await sample.Host.Client.GetAsync($"/graphql?query={query}&variables={variables}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            """{"data":{"search":{"totalCount":10}},"extensions":{"cost":{"estimated":10,"actual":10,"max":10000}}}""",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Counts_by_value_are_estimated_as_a_large_catalogue_has_them()
    {
        var cost = (await sample.Host.Send("{ search(first: 0) { facets { field buckets { value count } } } }"))
            .GetProperty("extensions").GetProperty("cost");

        Assert.Equal(10 + 7 + (7 * 130), cost.GetProperty("estimated").GetDouble());
        Assert.InRange(cost.GetProperty("actual").GetDouble(), 10 + 7 + 7, cost.GetProperty("estimated").GetDouble());
    }

    [Fact]
    public async Task The_schema_can_be_asked_for()
    {
        var types = (await sample.Host.Query("{ __schema { queryType { name } types { name kind } } }"))
            .GetProperty("__schema").GetProperty("types").EnumerateArray()
            .ToDictionary(type => type.GetProperty("name").GetString()!, type => type.GetProperty("kind").GetString());

        Assert.Equal("OBJECT", types["Resource"]);
        Assert.Equal("INTERFACE", types["Node"]);
        Assert.Equal("ENUM", types["SearchScope"]);
        Assert.Equal("INPUT_OBJECT", types["ResourceFilter"]);
        Assert.Equal("SCALAR", types["Date"]);
        Assert.DoesNotContain("ResourceNode", types.Keys);
    }

    [Fact]
    public async Task A_field_that_fails_leaves_the_others_standing()
    {
        var answer = await sample.Host.Send("{ good: search { totalCount } bad: node(id: \"x\") { id } }");

        Assert.Equal("""{"good":{"totalCount":57},"bad":null}""", answer.GetProperty("data").GetRawText());
        Assert.Equal("""["bad"]""", Assert.Single(answer.GetProperty("errors").EnumerateArray()).Path());
    }

    [Theory]
    [InlineData("{ search { nope } }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ search(first: \"x\") { totalCount } }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ search { totalCount }", "GRAPHQL_PARSE_FAILED")]
    public async Task A_query_that_does_not_fit_the_schema_is_not_run(string query, string code)
    {
        var answer = await sample.Host.Send(query);

        Assert.Equal(code, Assert.Single(answer.GetProperty("errors").EnumerateArray()).Code());
        Assert.False(answer.TryGetProperty("data", out var data) && data.ValueKind != JsonValueKind.Null);
    }
}
