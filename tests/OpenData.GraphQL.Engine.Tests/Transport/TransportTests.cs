using System.Net;
using System.Text.Json;

namespace OpenData.GraphQL.Engine.Tests.Transport;

public sealed class TransportTests
{
    private const string GraphQLType = "application/graphql-response+json";
    private const string Json = "application/json";

    [Theory]
    [InlineData(GraphQLType, GraphQLType)]
    [InlineData(Json, Json)]
    [InlineData("*/*", Json)]
    [InlineData(null, Json)]
    [InlineData("application/json;q=0.5, application/graphql-response+json;q=0.9", GraphQLType)]
    public async Task The_answer_has_the_type_that_the_client_prefers(string? accept, string expected)
    {
        await using var host = await GraphQLHost.Start();
        using var response = await host.Post("""{"query":"{ __typename }"}""", accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType.CharSet);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{"query":"{"}""", 400, 200)]
    [InlineData("""{"query":"{ nope }"}""", 400, 200)]
    [InlineData("""{"query":"query A { __typename } query B { __typename }"}""", 400, 200)]
    [InlineData("""{"query":"query($a: Int!) { search(first: $a) { totalCount } }"}""", 400, 200)]
    [InlineData("""{"query":"{ broken }"}""", 200, 200)]
    [InlineData("""{"query":""", 400, 400)]
    [InlineData("""{"other":"{ __typename }"}""", 400, 400)]
    [InlineData("""{"query":7}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","variables":[7]}""", 400, 400)]
    [InlineData("""[{"query":"{ __typename }"}]""", 400, 400)]
    public async Task The_status_tells_where_a_request_failed(string body, int status, int jsonStatus)
    {
        await using var host = await GraphQLHost.Start();
        using var response = await host.Post(body);
        using var legacy = await host.Post(body, Json);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(jsonStatus, (int)legacy.StatusCode);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var error = answer.RootElement.GetProperty("errors")[0];
        Assert.NotEmpty(error.GetProperty("extensions").GetProperty("code").GetString()!);
        Assert.Equal(status == 200, answer.RootElement.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    public async Task A_body_that_is_not_json_in_utf8_is_refused(string contentType)
    {
        await using var host = await GraphQLHost.Start();
        using var response = await host.Post("""{"query":"{ __typename }"}""", contentType: contentType);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Get_runs_queries_and_refuses_mutations()
    {
        await using var host = await GraphQLHost.Start();
        var variables = Uri.EscapeDataString("""{"id":"p2"}""");
        var query = Uri.EscapeDataString("query($id: ID!) { product(id: $id) { name } }");
        using var read = await host.Client.GetAsync($"/graphql?query={query}&variables={variables}&operationName=");
        Assert.Equal("""{"data":{"product":{"name":"地图"}}}""", await read.Content.ReadAsStringAsync());

        query = Uri.EscapeDataString("mutation { change(input: { name: \"x\" }) { name } }");
        using var write = await host.Client.GetAsync($"/graphql?query={query}");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, write.StatusCode);
        Assert.Contains("POST", write.Content.Headers.Allow);

        using var put = await host.Client.PutAsync("/graphql", new StringContent("{}"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, put.StatusCode);
    }

    [Theory]
    [InlineData("POST", """{"query":"{ __typename }","variables":{"a":DEEP}}""")]
    [InlineData("GET", """/graphql?query={__typename}&variables={"a":DEEP}""")]
    public async Task Variables_deeper_than_json_is_parsed_are_refused_by_the_limit(string method, string request)
    {
        await using var host = await GraphQLHost.Start();
        var depth = method == "GET" ? 1_000 : 400_000;
        request = request.Replace("DEEP", new string('[', depth) + new string(']', depth), StringComparison.Ordinal);
        using var response = method == "GET" ? await host.Client.GetAsync(request) : await host.Post(request);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var extensions = answer.RootElement.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal("MaxVariableDepth", extensions.GetProperty("limit").GetString());
        Assert.Equal("LIMIT_EXCEEDED", extensions.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData(GraphQLType, HttpStatusCode.GatewayTimeout)]
    [InlineData(Json, HttpStatusCode.OK)]
    public async Task An_operation_that_takes_too_long_is_a_failure_of_the_server(string accept, HttpStatusCode status)
    {
        await using var host = await GraphQLHost.Start(
            limits => limits.ExecutionTimeout = TimeSpan.FromMilliseconds(1),
            schema => schema.AddTypeExtension(typeof(EndlessQueries)));
        using var response = await host.Post("""{"query":"{ forever }"}""", accept);
        Assert.Equal(status, response.StatusCode);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.False(answer.RootElement.TryGetProperty("data", out _));
        var error = Assert.Single(answer.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal("TIMEOUT", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Nothing_acceptable_is_406_and_a_large_body_413()
    {
        await using var host = await GraphQLHost.Start(limits => limits.MaxRequestBytes = 100);
        using var picture = await host.Post("""{"query":"{ __typename }"}""", "image/png");
        Assert.Equal(HttpStatusCode.NotAcceptable, picture.StatusCode);
        using var large = await host.Post($$"""{"query":"{ __typename }","x":"{{new string('x', 100)}}"}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Contains("MaxRequestBytes", await large.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    public async Task An_answer_of_any_length_comes_whole_and_says_how_long_it_is(int count)
    {
        await using var host = await GraphQLHost.Start(schema: b => b.AddTypeExtension(typeof(LongAnswerQueries)));
        using var response = await host.Post($$"""{"query":"{ repeated(count: {{count}}) }"}""");
        Assert.True(response.Content.Headers.NonValidated.Contains("Content-Length"));
        var body = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(body.Length, response.Content.Headers.ContentLength);
        using var json = JsonDocument.Parse(body);
        Assert.Equal(count, json.RootElement.GetProperty("data").GetProperty("repeated").GetArrayLength());
    }
}
