using System.Net.WebSockets;

namespace OpenData.GraphQL.Engine.Tests.Transport;

public sealed class SocketTests
{
    [Fact]
    public async Task Operations_of_all_kinds_answer_by_their_ids()
    {
        await using var host = await GraphQLHost.Start();
        using var socket = await host.Socket();
        Assert.Equal("graphql-transport-ws", socket.Protocol);
        await socket.Initialise();
        await socket.Subscribe("q\\\"1", "{ __typename }");
        Assert.Equal("""{"id":"q\u00221","type":"next","payload":{"data":{"__typename":"Query"}}}""", await socket.Receive());
        Assert.Equal("""{"id":"q\u00221","type":"complete"}""", await socket.Receive());
        await socket.Subscribe("m", "mutation { change(input: { name: \\\"x\\\" }) { __typename } }");
        Assert.StartsWith("""{"id":"m","type":"next","payload":{"data":""", await socket.Receive(), StringComparison.Ordinal);
        Assert.Equal("""{"id":"m","type":"complete"}""", await socket.Receive());
        await socket.Subscribe("s", "subscription { count(to: 2) }");
        Assert.Equal("""{"id":"s","type":"next","payload":{"data":{"count":1}}}""", await socket.Receive());
        Assert.Equal("""{"id":"s","type":"next","payload":{"data":{"count":2}}}""", await socket.Receive());
        Assert.Equal("""{"id":"s","type":"complete"}""", await socket.Receive());
        await socket.Close();
    }

    [Fact]
    public async Task A_refusal_is_an_error_message_and_the_id_is_free_again()
    {
        await using var host = await GraphQLHost.Start();
        using var socket = await host.Socket();
        await socket.Initialise();
        await socket.Subscribe("a", "{ nope }");
        var answer = await socket.Receive();
        Assert.StartsWith("""{"id":"a","type":"error","payload":[{"message":""", answer, StringComparison.Ordinal);
        Assert.Contains("""{"line":1,"column":3}""", answer, StringComparison.Ordinal);
        await socket.Subscribe("a", "subscription { refused }");
        Assert.Contains("No news today.", await socket.Receive(), StringComparison.Ordinal);
        await socket.Subscribe("a", "subscription { sold { id } }");
        host.News.Sell(0);
        Assert.Contains("\"next\"", await socket.Receive(), StringComparison.Ordinal);
        host.News.Close(new GraphQLException("The shop has closed."));
        Assert.Equal(
            """{"id":"a","type":"error","payload":[{"message":"The shop has closed.","locations":[{"line":1,"column":16}],"path":["sold"]}]}""",
            await socket.Receive());
    }

    [Fact]
    public async Task Complete_of_the_client_and_its_going_end_the_source()
    {
        await using var host = await GraphQLHost.Start();
        using var socket = await host.Socket();
        await socket.Initialise();
        await socket.Subscribe("a", "subscription { sold { id } }");
        host.News.Sell(0);
        await socket.Receive();
        await socket.Send("""{"id":"a","type":"complete"}""");
        await host.News.Ended;
        await socket.Send("""{"type":"ping","payload":{}}""");
        Assert.Equal("""{"type":"pong"}""", await socket.Receive());

        await using var other = await GraphQLHost.Start();
        using var gone = await other.Socket();
        await gone.Initialise();
        await gone.Subscribe("a", "subscription { sold { id } }");
        other.News.Sell(0);
        await gone.Receive();
        await gone.Close();
        await other.News.Ended;
    }

    [Theory]
    [InlineData("""{"type":"subscribe","id":"a","payload":{"query":"{ __typename }"}}""", "4401 Unauthorized")]
    [InlineData("nothing", "4400 Invalid message received")]
    [InlineData("[]", "4400 Invalid message received")]
    [InlineData("""{"type":"what"}""", "4400 Invalid message received")]
    [InlineData("""{"type":"connection_init","payload":7}""", "4400 Invalid message received")]
    public async Task A_message_out_of_order_closes(string message, string expected)
    {
        await using var host = await GraphQLHost.Start();
        using var socket = await host.Socket();
        await socket.Send(message);
        Assert.Equal(expected, await socket.Receive());
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""", "4429 Too many initialisation requests")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{"query":"{ __typename }"}}""", "4409 Subscriber for a already exists")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{ __typename }"}}""", "4400 Invalid message received")]
    [InlineData("""{"type":"subscribe","id":"b","payload":{"query":7}}""", "4400 The property \"query\" must be a string.")]
    [InlineData("""{"type":"subscribe","id":"b"}""", "4400 The payload must be a JSON object.")]
    public async Task A_message_that_does_not_fit_a_running_connection_closes(string message, string expected)
    {
        await using var host = await GraphQLHost.Start();
        using var socket = await host.Socket();
        await socket.Initialise();
        await socket.Subscribe("a", "subscription { sold { id } }");
        host.News.Sell(0);
        await socket.Receive();
        await socket.Send(message);
        Assert.Equal(expected, await socket.Receive());
        await host.News.Ended;
    }

    [Fact]
    public async Task Silence_another_protocol_and_bytes_close()
    {
        await using var host = await GraphQLHost.Start(
            schema: b => b.ConfigureStreams(options => options.ConnectionInitTimeout = TimeSpan.FromMilliseconds(20)));
        using var silent = await host.Socket();
        Assert.Equal("4408 Connection initialisation timeout", await silent.Receive());
        using var other = await host.Socket(protocol: "graphql-ws");
        Assert.Equal("4406 Subprotocol not acceptable", await other.Receive());
        await using var patient = await GraphQLHost.Start();
        using var bytes = await patient.Socket();
        await bytes.Send("""{"type":"connection_init"}""", WebSocketMessageType.Binary);
        Assert.Equal("4400 Invalid message received", await bytes.Receive());
    }

    [Fact]
    public async Task Limits_are_named()
    {
        await using var host = await GraphQLHost.Start(
            limits => limits.MaxRequestBytes = 200,
            b => b.ConfigureStreams(options =>
            {
                options.MaxOperationsPerConnection = 1;
                options.MaxConnections = 1;
            }));
        using var socket = await host.Socket();
        await socket.Initialise();
        await socket.Subscribe("a", "subscription { sold { id } }");
        await socket.Subscribe("b", "{ __typename }");
        Assert.Contains("MaxOperationsPerConnection", await socket.Receive(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Socket());
        await socket.Send(new string(' ', 300));
        Assert.Equal("1009 The message is larger than 200 bytes, the limit MaxRequestBytes", await socket.Receive());
    }

    [Theory]
    [InlineData("http://localhost", true)]
    [InlineData("https://localhost", true)]
    [InlineData("https://localhost:8443", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    public async Task A_page_of_another_origin_opens_no_socket(string origin, bool isAllowed)
    {
        await using var host = await GraphQLHost.Start();
        if (isAllowed)
        {
            using var socket = await host.Socket(origin);
            await socket.Initialise();
        }
        else
        {
            var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => host.Socket(origin));
            Assert.Contains("403", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_stopping_host_says_so_and_waits_for_nobody()
    {
        await using var host = await GraphQLHost.Start();
        using var socket = await host.Socket();
        await socket.Initialise();
        await socket.Subscribe("a", "subscription { sold { id } }");
        host.News.Sell(0);
        await socket.Receive();
        var stopping = host.StopAsync();
        Assert.Equal("1001 The server stops", await socket.Receive());
        await stopping;
        await host.News.Ended;
    }
}
