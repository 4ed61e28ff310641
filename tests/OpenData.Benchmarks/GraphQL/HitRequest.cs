using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenData.Benchmarks.GraphQL;

/// <summary>The one request that every server gets, as POST or as GET.</summary>
internal static class HitRequest
{
    private const string Query = """
        query Search($text: String, $first: Int!) {
          search(text: $text, first: $first) {
            totalCount
            nodes {
              id
              title
              abstract
              provider
              domain
              updatedAt
              views
              tags
            }
          }
        }
        """;

    private const string Variables = """{"text":"街镇代码","first":10}""";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        $$"""{"query":{{JsonSerializer.Serialize(Query)}},"variables":{{Variables}},"operationName":"Search"}""");

    private static readonly string Parameters =
        $"?query={UrlEncoder.Default.Encode(Query)}&variables={UrlEncoder.Default.Encode(Variables)}";

    public static HttpRequestMessage Post(Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return request;
    }

    public static HttpRequestMessage Get(Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address + Parameters);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return request;
    }
}
