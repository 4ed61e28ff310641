using System.Net.Http.Headers;
using System.Text;

namespace OpenData.GraphQL.Engine.Tests.Transport.Uploads;

/// <summary>A multipart request in the making.</summary>
internal sealed class UploadRequest
{
    private readonly List<Action<MultipartFormDataContent>> _parts = [];

    public UploadRequest Text(string name, string text)
    {
        _parts.Add(body => body.Add(new StringContent(text, Encoding.UTF8), name));
        return this;
    }

    public UploadRequest File(string part, string text, string name = "a.txt", string? type = "text/plain")
    {
        _parts.Add(body =>
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
            body.Add(content, part, name);
        });
        return this;
    }

    public Task<HttpResponseMessage> Send(GraphQLHost host, string? header = "GraphQL-Preflight") => Send(host.Client, header);

    /// <param name="client">Where to.</param>
    /// <param name="header">What makes a browser ask first; null without.</param>
    /// <param name="isChunked">Whether the length is not said beforehand.</param>
    public async Task<HttpResponseMessage> Send(
        HttpClient client, string? header = "GraphQL-Preflight", bool isChunked = false)
    {
        var body = new MultipartFormDataContent("a boundary");
        _parts.ForEach(add => add(body));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = body };
        request.Headers.TransferEncodingChunked = isChunked ? true : null;
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        if (header is not null)
        {
            request.Headers.Add(header, "1");
        }

        return await client.SendAsync(request);
    }
}
