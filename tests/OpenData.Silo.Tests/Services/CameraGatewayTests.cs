using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using OpenData.Contracts.Cameras;
using OpenData.Silo.Cameras;

namespace OpenData.Silo.Tests.Services;

/// <summary>The adapter against a gateway on the loopback.</summary>
public sealed class CameraGatewayTests
{
    private const string Key = "the-key-of-the-portal";

    private static readonly CameraQuestion Question = new(
        Guid.Parse("5f3c8a1e-2b7d-4c6f-9a0b-1c2d3e4f5a6b"), IsSubStream: true, CameraProtocol.Rtsp, IsTcp: true, "transcode=1");

    [Fact]
    public async Task The_question_is_posted_with_the_key_as_the_table_has_it()
    {
        string? authorization = null;
        JsonElement asked = default;
        await using var gateway = await Start(async context =>
        {
            authorization = context.Request.Headers.Authorization;
            asked = await context.Request.ReadFromJsonAsync<JsonElement>();
            await context.Response.WriteAsync("""{"code":"0","msg":"success","data":{"url":"rtsp://10.0.0.1:554/a?token=1"}}""");
        });

        Assert.Equal("rtsp://10.0.0.1:554/a?token=1", (await Ask(gateway, Question))!.OriginalString);
        Assert.Equal($"Bearer {Key}", authorization);
        Assert.Equal(
            """{"cameraIndexCode":"5f3c8a1e-2b7d-4c6f-9a0b-1c2d3e4f5a6b","streamType":1,"protocol":"rtsp","transmode":1,"expand":"transcode=1"}""",
            asked.GetRawText());
    }

    [Theory]
    [InlineData(CameraProtocol.Rtsp, "rtsps://a/b", true)]
    [InlineData(CameraProtocol.Rtsp, "http://a/b", false)]
    [InlineData(CameraProtocol.Rtmp, "rtmp://a/b", true)]
    [InlineData(CameraProtocol.Rtmp, "rtsp://a/b", false)]
    [InlineData(CameraProtocol.Hls, "https://a/b.m3u8", true)]
    [InlineData(CameraProtocol.Hls, "javascript:alert(1)", false)]
    [InlineData(CameraProtocol.Ws, "wss://a/b", true)]
    [InlineData(CameraProtocol.Ws, "https://a/b", false)]
    [InlineData(CameraProtocol.Ws, "/b", false)]
    public async Task The_address_fits_the_protocol(CameraProtocol protocol, string url, bool isTaken)
    {
        await using var gateway = await Start(context => context.Response.WriteAsJsonAsync(new { code = 0, data = new { url } }));
        var asking = Ask(gateway, Question with { Protocol = protocol });
        if (isTaken)
        {
            Assert.Equal(url, (await asking)!.OriginalString);
        }
        else
        {
            var failure = await Assert.ThrowsAsync<CameraUnavailableException>(() => asking);
            Assert.DoesNotContain(url, failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "[]")]
    [InlineData(200, "{\"code\":\"0\"}")]
    [InlineData(200, "{\"code\":\"0\",\"data\":{\"url\":7}}")]
    [InlineData(200, "{\"code\":\"0\",\"data\":{\"url\":\"\\ud800\"}}")]
    [InlineData(200, "{\"code\":\"1\",\"data\":{\"url\":\"rtsp://a/b\"}}")]
    [InlineData(302, "{\"code\":\"0\",\"data\":{\"url\":\"rtsp://a/b\"}}")]
    [InlineData(401, "{\"code\":\"0\",\"data\":{\"url\":\"rtsp://a/b\"}}")]
    [InlineData(500, "secret")]
    public async Task Whatever_else_comes_is_of_no_use(int status, string body)
    {
        await using var gateway = await Start(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "http://127.0.0.1:1/";
            return context.Response.WriteAsync(body);
        });

        var failure = await Assert.ThrowsAsync<CameraUnavailableException>(() => Ask(gateway, Question));
        Assert.False(failure.IsNotSet);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_camera_that_the_gateway_does_not_know_has_no_address()
    {
        await using var gateway = await Start(context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });

        Assert.Null(await Ask(gateway, Question));
    }

    [Fact]
    public async Task A_gateway_that_answers_too_late_or_too_much_or_is_not_there_is_given_up()
    {
        await using var silent = await Start(context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted));
        await Assert.ThrowsAsync<CameraUnavailableException>(() => Ask(silent, Question, TimeSpan.FromMilliseconds(50)));
        await using var endless = await Start(context => context.Response.WriteAsync(new string(' ', CameraGateway.MostBytes + 1)));
        await Assert.ThrowsAsync<CameraUnavailableException>(() => Ask(endless, Question));
        using var http = new HttpClient();
        var absent = new CameraGateway(http, new CameraSettings { Gateway = new Uri("http://127.0.0.1:1/"), Key = Key });
        var failure = await Assert.ThrowsAsync<CameraUnavailableException>(() => absent.Find(Question, CancellationToken.None));
        Assert.Contains(nameof(HttpRequestError.ConnectionError), failure.Message, StringComparison.Ordinal);
    }

    private static async Task<Uri?> Ask(WebApplication gateway, CameraQuestion question, TimeSpan? patience = null)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler)
        {
            Timeout = patience ?? CameraGateway.Timeout,
            MaxResponseContentBufferSize = CameraGateway.MostBytes,
        };
        var settings = new CameraSettings { Gateway = new Uri(new Uri(gateway.Urls.Single()), "/preview"), Key = Key };
        return await new CameraGateway(http, settings).Find(question, CancellationToken.None);
    }

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
