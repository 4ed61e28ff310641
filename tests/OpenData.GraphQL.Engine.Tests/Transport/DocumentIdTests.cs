using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OpenData.GraphQL.Engine.Tests.Transport;

/// <summary>Documents that are named instead of sent.</summary>
public sealed class DocumentIdTests
{
    private const string Query = "query($id: ID!) { product(id: $id) { name } }";
    private const string Answer = """{"data":{"product":{"name":"地图"}}}""";

    [Fact]
    public async Task A_document_of_the_store_is_run_by_its_id()
    {
        await using var host = await GraphQLHost.Start(documents: new ListedDocuments(("sha256:abc", Query), ("named", Query)));
        var variables = Uri.EscapeDataString("""{"id":"p2"}""");
        Assert.Equal(Answer, await host.Client.GetStringAsync($"/graphql?documentId=sha256:abc&variables={variables}"));
        using var posted = await host.Post("""{"documentId":"named","variables":{"id":"p2"}}""");
        Assert.Equal(Answer, await posted.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{"documentId":"sha256:nope"}""", "PERSISTED_QUERY_NOT_FOUND")]
    [InlineData("""{"documentId":"known","query":"{ __typename }"}""", "BAD_REQUEST")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"abc"}}}""", "PERSISTED_QUERY_NOT_FOUND")]
    [InlineData("""{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"abc"}}}""", "BAD_REQUEST")]
    [InlineData("""{"extensions":{"persistedQuery":7}}""", "BAD_REQUEST")]
    public async Task A_document_that_is_not_there_or_not_the_one_named_is_refused(string body, string code)
    {
        await using var host = await GraphQLHost.Start(documents: new ListedDocuments(("known", Query)));
        using var response = await host.Post(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, await Code(response));
    }

    [Fact]
    public async Task A_client_registers_a_document_by_its_hash_and_then_names_it()
    {
        await using var host = await GraphQLHost.Start();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Query)));
        var extensions = $$$"""{"persistedQuery":{"sha256Hash":"{{{hash}}}","version":1}}""";
        var named = $$$"""/graphql?variables={"id":"p2"}&extensions={{{extensions}}}""";

        // Clients of automatic persisted queries expect 200 where they did not ask for the new media type.
        using var unknown = await host.Client.GetAsync(named);
        Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
        Assert.Equal("no-store", unknown.Headers.CacheControl!.ToString());
        Assert.Equal(
            """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""",
            await unknown.Content.ReadAsStringAsync());

        var body = $$$"""{"query":"{{{Query}}}","variables":{"id":"p2"},"extensions":{{{extensions}}}}""";
        using var registered = await host.Post(body);
        Assert.Equal(Answer, await registered.Content.ReadAsStringAsync());

        Assert.Equal(Answer, await host.Client.GetStringAsync(named));
        Assert.Equal(
            Answer, await host.Client.GetStringAsync($$$"""/graphql?documentId=sha256:{{{hash}}}&variables={"id":"p2"}"""));
    }

    [Fact]
    public async Task Invalid_documents_are_not_registered_and_old_ones_are_forgotten()
    {
        await using var host = await GraphQLHost.Start(limits => limits.MaxRegisteredDocuments = 4);
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", await Register("{ nope }", true));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await Register("{ nope }", false));
        Assert.Equal("", await Register("{ a: __typename }", true));
        Assert.Equal("", await Register("{ a: __typename }", false));
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("", await Register($"{{ b{i}: __typename }}", true));
        }

        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await Register("{ a: __typename }", false));
        Assert.Equal("", await Register("{ b3: __typename }", false));

        async Task<string> Register(string query, bool withText)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)));
            var text = withText ? $"\"query\":\"{query}\"," : "";
            using var response = await host.Post(
                "{" + text + "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}}");
            return await Code(response);
        }
    }

    [Fact]
    public async Task Streams_take_documents_by_their_names_too()
    {
        const string Count = "subscription { count(to: 1) }";
        await using var host = await GraphQLHost.Start(documents: new ListedDocuments(("sha256:abc", Count)));
        using var events = await host.Events(HttpMethod.Get, "/graphql?documentId=sha256:abc");
        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"count\":1}}\n\nevent: complete\ndata: \n\n",
            await events.Content.ReadAsStringAsync());
        using var unknown = await host.Events(HttpMethod.Get, "/graphql?documentId=sha256:nope");
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var socket = await host.Socket();
        await socket.Initialise();
        await socket.Send("""{"type":"subscribe","id":"a","payload":{"documentId":"sha256:abc"}}""");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"count":1}}}""", await socket.Receive());
        Assert.Equal("""{"id":"a","type":"complete"}""", await socket.Receive());
        await socket.Send("""{"type":"subscribe","id":"a","payload":{"documentId":"sha256:nope"}}""");
        Assert.Equal(
            """{"id":"a","type":"error","payload":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""",
            await socket.Receive());

        using var reserved = await host.Client.PutAsync("/graphql", null);
        var token = await reserved.Content.ReadAsStringAsync();
        using var stream = await host.Events(HttpMethod.Get, "/graphql?token=" + token);
        using var started = await host.Post(
            """{"documentId":"sha256:nope","extensions":{"operationId":"a"}}""", url: "/graphql?token=" + token);
        Assert.Equal(HttpStatusCode.BadRequest, started.StatusCode);
        using var other = await host.Post(
            """{"documentId":"sha256:abc","extensions":{"operationId":"a"}}""", url: "/graphql?token=" + token);
        Assert.Equal(HttpStatusCode.Accepted, other.StatusCode);
    }

    private static async Task<string> Code(HttpResponseMessage response)
    {
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return answer.RootElement.TryGetProperty("errors", out var errors)
            ? errors[0].GetProperty("extensions").GetProperty("code").GetString()!
            : "";
    }
}
