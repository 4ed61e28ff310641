using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenData.Contracts.Verification;
using OpenData.Silo.Tests.Portal;
using OpenData.Silo.Verification;

namespace OpenData.Silo.Tests.Verification;

/// <summary>The adapter against a gateway on the loopback.</summary>
public sealed class RealNameGatewayTests
{
    private const string Key = "the-key-of-the-portal";
    private const string Number = "11010519491231002X";

    private static readonly RealNameQuestion Question = new("id-1", "王小明", IsPassport: false, Number);

    [Theory]
    [InlineData("MATCH", RealNameOutcome.Match)]
    [InlineData("NO_MATCH", RealNameOutcome.NoMatch)]
    [InlineData("UNKNOWN", RealNameOutcome.Unknown)]
    public async Task The_outcome_is_what_the_gateway_says(string result, RealNameOutcome outcome)
    {
        string? authorization = null;
        JsonElement asked = default;
        await using var gateway = await Start(async context =>
        {
            authorization = context.Request.Headers.Authorization;
            asked = await context.Request.ReadFromJsonAsync<JsonElement>();
            await context.Response.WriteAsJsonAsync(new { result });
        });
        Assert.Equal(outcome, await Ask(gateway, Question));
        Assert.Equal($"Bearer {Key}", authorization);
        Assert.Equal(
            """{"requestId":"id-1","name":"王小明","documentType":"ID_CARD","number":"11010519491231002X"}""",
            asked.GetRawText().Replace("\\u738B\\u5C0F\\u660E", "王小明", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(outcome, await Ask(gateway, Question with { IsPassport = true }));
        Assert.Equal("PASSPORT", asked.GetProperty("documentType").GetString());
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "MATCH")]
    [InlineData(200, "[\"MATCH\"]")]
    [InlineData(200, "{\"result\":\"match\"}")]
    [InlineData(200, "{\"result\":true}")]
    [InlineData(302, "{\"result\":\"MATCH\"}")]
    [InlineData(401, "{\"result\":\"MATCH\"}")]
    [InlineData(500, "{\"result\":\"MATCH\"}")]
    public async Task Whatever_else_comes_is_no_outcome(int status, string body)
    {
        await using var gateway = await Start(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "http://127.0.0.1:1/";
            return context.Response.WriteAsync(body);
        });
        Assert.Equal(RealNameOutcome.Unavailable, await Ask(gateway, Question));
    }

    [Fact]
    public async Task A_gateway_that_answers_too_late_or_too_much_is_given_up()
    {
        await using var silent = await Start(context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted));
        Assert.Equal(RealNameOutcome.Unavailable, await Ask(silent, Question, TimeSpan.FromMilliseconds(50)));
        await using var endless = await Start(context => context.Response.WriteAsync("{\"result\":\"MATCH\"}" + new string(' ', RealNameGateway.MostBytes)));
        Assert.Equal(RealNameOutcome.Unavailable, await Ask(endless, Question));
    }

    [Fact]
    public async Task A_gateway_that_is_not_there_is_named_in_the_log_without_the_person()
    {
        using var log = new CapturedLog();
        using var factory = new LoggerFactory([log]);
        using var http = new HttpClient();
        var gateway = new RealNameGateway(http, Settings(new Uri("http://127.0.0.1:1/")), factory.CreateLogger<RealNameGateway>());
        Assert.Equal(RealNameOutcome.Unavailable, await gateway.Check(Question, CancellationToken.None));
        var line = Assert.Single(log.Lines);
        Assert.Contains("id-1", line, StringComparison.Ordinal);
        Assert.Contains(nameof(HttpRequestError.ConnectionError), line, StringComparison.Ordinal);
        Assert.All(["王小明", Number, Key], secret => Assert.DoesNotContain(secret, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_told_nothing()
    {
        await using var gateway = await Start(context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted));
        using var caller = new CancellationTokenSource();
        await caller.CancelAsync();
        using var http = new HttpClient();
        var adapter = new RealNameGateway(http, Settings(AddressOf(gateway)), NullLogger<RealNameGateway>.Instance);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => adapter.Check(Question, caller.Token));
    }

    private static async Task<RealNameOutcome> Ask(WebApplication gateway, RealNameQuestion question, TimeSpan? patience = null)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler)
        {
            Timeout = patience ?? RealNameGateway.Timeout,
            MaxResponseContentBufferSize = RealNameGateway.MostBytes,
        };
        return await new RealNameGateway(http, Settings(AddressOf(gateway)), NullLogger<RealNameGateway>.Instance)
            .Check(question, CancellationToken.None);
    }

    private static RealNameSettings Settings(Uri address) => new() { Gateway = address, Key = Key };

    private static Uri AddressOf(WebApplication gateway) => new(new Uri(gateway.Urls.Single()), "/check");

    private static async Task<WebApplication> Start(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(new UriBuilder("http", IPAddress.Loopback.ToString(), 0).ToString());
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return app;
    }
}
