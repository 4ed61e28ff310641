using System.Net;
using System.Text;

namespace OpenData.GraphQL.Engine.Tests.Transport;

public sealed class EventStreamTests
{
    [Fact]
    public async Task Each_event_is_a_next_and_the_end_is_a_complete()
    {
        await using var host = await GraphQLHost.Start();
        using var response = await host.Events(
            HttpMethod.Post, "/graphql", """{"query":"subscription { count(to: 2) }"}""");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            ":\n\n"
            + "event: next\ndata: {\"data\":{\"count\":1}}\n\n"
            + "event: next\ndata: {\"data\":{\"count\":2}}\n\n"
            + "event: complete\ndata: \n\n",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Queries_by_get_and_refusals_are_events_too()
    {
        await using var host = await GraphQLHost.Start();
        using var read = await host.Events(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("{ __typename }"));
        Assert.Contains("data: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete",
            await read.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var refused = await host.Events(HttpMethod.Post, "/graphql", """{"query":"{ nope }"}""");
        Assert.Contains("event: next\ndata: {\"errors\":[", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var write = await host.Events(
            HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("mutation { change(input: {}) { __typename } }"));
        Assert.Equal(HttpStatusCode.OK, write.StatusCode); // It does not validate, so there is nothing to execute.
        using var mutation = await host.Events(HttpMethod.Get, "/graphql?query=mutation{__typename}");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, mutation.StatusCode);
        using var faulty = await host.Events(HttpMethod.Post, "/graphql", "{");
        Assert.Equal(HttpStatusCode.BadRequest, faulty.StatusCode);
    }

    [Fact]
    public async Task A_client_that_reads_json_too_gets_json()
    {
        await using var host = await GraphQLHost.Start();
        using var response = await host.Post("""{"query":"{ __typename }"}""", "application/json, text/event-stream");
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        using var subscription = await host.Post("""{"query":"subscription { count(to: 1) }"}""");
        Assert.Contains("text/event-stream", await subscription.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_goes_ends_the_source_and_a_failing_source_the_stream()
    {
        await using var host = await GraphQLHost.Start();
        using (var response = await host.Events(HttpMethod.Post, "/graphql", """{"query":"subscription { sold { id } }"}"""))
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
            host.News.Sell(0);
            Assert.Equal(":", await reader.ReadLineAsync());
            Assert.Equal("", await reader.ReadLineAsync());
            Assert.Equal("event: next", await reader.ReadLineAsync());
        }

        await host.News.Ended;
        host.News.Close(new GraphQLException("The shop has closed."));
        using var failing = await host.Events(HttpMethod.Post, "/graphql", """{"query":"subscription { sold { id } }"}""");
        Assert.EndsWith(
            "event: next\ndata: {\"errors\":[{\"message\":\"The shop has closed.\",\"locations\":[{\"line\":1,\"column\":16}],"
            + "\"path\":[\"sold\"]}]}\n\nevent: complete\ndata: \n\n",
            await failing.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_stream_shows_that_it_lives()
    {
        await using var host = await GraphQLHost.Start(
            schema: b => b.ConfigureStreams(options => options.KeepAlive = TimeSpan.FromMilliseconds(10)));
        using var response = await host.Events(HttpMethod.Post, "/graphql", """{"query":"subscription { sold { id } }"}""");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(":", await reader.ReadLineAsync());
            Assert.Equal("", await reader.ReadLineAsync());
        }
    }

    [Fact]
    public async Task A_link_starts_no_mutation_on_a_reserved_stream()
    {
        await using var host = await GraphQLHost.Start();
        var token = await Reserve(host);
        var address = $"/graphql?token={token}&query={Uri.EscapeDataString("mutation { change(input: { name: \"a\" }) { name } }")}"
            + $"&extensions={Uri.EscapeDataString("""{"operationId":"a"}""")}";
        using var started = await host.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, started.StatusCode);
        Assert.Equal(["POST"], started.Content.Headers.Allow);
    }

    [Fact]
    public async Task One_reserved_stream_carries_many_operations()
    {
        await using var host = await GraphQLHost.Start();
        var token = await Reserve(host);
        using var stream = await host.Events(HttpMethod.Get, "/graphql?token=" + token);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync(), Encoding.UTF8);
        using var second = await host.Events(HttpMethod.Get, "/graphql?token=" + token);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);

        Assert.Equal(HttpStatusCode.Accepted, await Operate(host, token, "a", "subscription { sold { id } }"));
        Assert.Equal(HttpStatusCode.Conflict, await Operate(host, token, "a", "{ __typename }"));
        Assert.Equal(HttpStatusCode.BadRequest, await Operate(host, token, "b", "{ nope }"));
        Assert.Equal(HttpStatusCode.Accepted, await Operate(host, token, "b", "{ __typename }"));
        Assert.Equal("""next {"id":"b","payload":{"data":{"__typename":"Query"}}}""", await NextEvent(reader));
        Assert.Equal("""complete {"id":"b"}""", await NextEvent(reader));
        host.News.Sell(1);
        Assert.Equal("""next {"id":"a","payload":{"data":{"sold":{"id":"p2"}}}}""", await NextEvent(reader));
        using var stopped = await host.Client.DeleteAsync($"/graphql?token={token}&operationId=a");
        Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        await host.News.Ended;
        Assert.Equal(HttpStatusCode.Accepted, await Operate(host, token, "c", "subscription { refused }"));
        Assert.StartsWith(
            """next {"id":"c","payload":{"errors":[{"message":"No news today.""", await NextEvent(reader), StringComparison.Ordinal);
        Assert.Equal("""complete {"id":"c"}""", await NextEvent(reader));
    }

    [Fact]
    public async Task A_reservation_is_for_a_known_token_and_a_short_time()
    {
        await using var host = await GraphQLHost.Start(schema: b => b.ConfigureStreams(options =>
        {
            options.ReservationTimeout = TimeSpan.FromMilliseconds(20);
            options.MaxConnections = 1;
        }));
        Assert.Equal(HttpStatusCode.NotFound, await Operate(host, "unknown", "a", "{ __typename }"));
        var token = await Reserve(host);
        // Operations wait for the listener, who does not come.
        Assert.Equal(HttpStatusCode.NotFound, await Operate(host, token, "a", "{ __typename }"));
        Assert.NotEqual(token, await Reserve(host));
    }

    private static async Task<string> Reserve(GraphQLHost host)
    {
        using var reserved = await host.Client.PutAsync("/graphql", null);
        Assert.Equal(HttpStatusCode.Created, reserved.StatusCode);
        return await reserved.Content.ReadAsStringAsync();
    }

    private static async Task<HttpStatusCode> Operate(GraphQLHost host, string token, string id, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(
                $$$"""{"query":"{{{query}}}","extensions":{"operationId":"{{{id}}}"}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-GraphQL-Event-Stream-Token", token);
        using var response = await host.Client.SendAsync(request);
        return response.StatusCode;
    }

    private static async Task<string> NextEvent(StreamReader reader)
    {
        var line = await reader.ReadLineAsync();
        while (line is ":" or "")
        {
            line = await reader.ReadLineAsync();
        }

        return $"{line!["event: ".Length..]} {(await reader.ReadLineAsync())!["data: ".Length..]}";
    }
}
