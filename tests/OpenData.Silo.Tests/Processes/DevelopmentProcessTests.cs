using System.Net;
using OpenData.Silo.Commands;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Processes;

[Collection(ProcessTests.Name)]
public sealed class DevelopmentProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_outbox_is_there_in_development_alone()
    {
        await using (var developing = await ServedPortal.Develop(_folder.PathOf("one"), _folder.PathOf("none")))
        {
            Assert.Equal("[]", await Json(developing));
        }

        await using var portal = await ServedPortal.Start(_folder.PathOf("two"), _folder.PathOf("none"));
        using var answer = await portal.Client.GetAsync("/dev/outbox");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task With_a_gateway_there_is_no_outbox_and_its_token_is_not_printed()
    {
        await File.WriteAllTextAsync(_folder.PathOf("token"), "the-token-of-the-gateway");
        await using var portal = await ServedPortal.Develop(
            _folder.PathOf("one"), _folder.PathOf("none"),
            "--sms-gateway", "http://127.0.0.1:9/send", "--sms-token-file", _folder.PathOf("token"));

        using var answer = await portal.Client.GetAsync("/dev/outbox");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("the-token", portal.Process.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_without_its_token_stops_the_start()
    {
        var (exitCode, printed) = await SiloProcess.Run(
            "serve", "--data", _folder.PathOf("data"), "--sms-gateway", "https://sms.example.cn/send");

        Assert.NotEqual(ExitCode.Done, exitCode);
        Assert.Contains("--sms-token-file", printed, StringComparison.Ordinal);
    }

    private static async Task<string> Json(ServedPortal portal)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/dev/outbox");
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await portal.Client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }
}
