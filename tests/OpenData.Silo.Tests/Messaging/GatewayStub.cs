using System.Net;

namespace OpenData.Silo.Tests.Messaging;

/// <summary>A gateway that answers as the test says, and remembers what it was sent.</summary>
internal sealed class GatewayStub(Func<CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public GatewayStub(HttpStatusCode status)
        : this(_ => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent("token-1 13812345678") }))
    {
    }

    public List<(HttpMethod Method, Uri? Address, string? ContentType, string Body)> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add((
            request.Method,
            request.RequestUri,
            request.Content!.Headers.ContentType?.ToString(),
            await request.Content.ReadAsStringAsync(cancellationToken)));
        return await answer(cancellationToken);
    }
}
