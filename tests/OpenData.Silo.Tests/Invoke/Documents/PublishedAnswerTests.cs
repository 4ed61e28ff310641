using System.Net;
using System.Text;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Invoke.Documents;

/// <summary>What every address of a document answers with, in every format, is as the document says; columns of every type.
/// Refusals are tried by <see cref="Errors.ProvokedErrorTests"/>.</summary>
public sealed class PublishedAnswerTests : IAsyncLifetime
{
    private TestPortal _portal = null!;

    public static TheoryData<string, int> Documents => new()
    {
        { KindsCatalogue.Open, 1 }, { KindsCatalogue.Open, 2 }, { KindsCatalogue.Conditional, 1 }, { KindsCatalogue.Conditional, 2 },
    };

    public async Task InitializeAsync() => _portal = await TestPortal.Start(
        adjust: options => options with { ShippedFolder = KindsCatalogue.Write(options.ShippedFolder) });

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Answers_are_as_published_by_either_method_and_in_either_format(string key, int no)
    {
        var token = await _portal.Entitle(key);
        var published = await PublishedDocument.Fetch(_portal, no, key: key);

        foreach (var (path, item) in published.Paths)
        {
            foreach (var (type, _) in item!["get"]!["responses"]!["200"]!["content"]!.AsObject())
            {
                foreach (var query in new[] { "", "sort=-dm", "fields=sl,mj", "dm=310101", "rq=2026-01-05", "sl__gt=5", "after=" })
                {
                    if (query.Length > 0 && !published.Parameters(path).Any(each => each["name"]!.GetValue<string>() == "sort"))
                    {
                        continue; // The number and the day take less.
                    }

                    foreach (var request in Requests(path, query))
                    {
                        using var asked = request;
                        asked.Headers.Add("Accept", type);
                        asked.Headers.Add("Authorization", $"Bearer {token}");
                        using var answer = await _portal.Client.SendAsync(asked);
                        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
                        Assert.Equal("", await published.Problems(path, answer));
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Refusals_are_as_published_at_every_address(string key, int no)
    {
        var plain = await _portal.Issue();
        var token = await _portal.Entitle(key);
        var published = await PublishedDocument.Fetch(_portal, no, key: key);

        foreach (var (path, _) in published.Paths)
        {
            foreach (var accepted in new[] { "application/json", "application/xml" })
            {
                await Check(path, $"?authToken={token}&no_such=1", HttpStatusCode.BadRequest);
                await Check(path, "", HttpStatusCode.Unauthorized);
                if (key == KindsCatalogue.Conditional)
                {
                    await Check(path, $"?authToken={plain}", HttpStatusCode.Forbidden);
                }

                async Task Check(string at, string query, HttpStatusCode expected)
                {
                    using var asked = new HttpRequestMessage(HttpMethod.Get, at + query);
                    asked.Headers.Add("Accept", accepted);
                    using var answer = await _portal.Client.SendAsync(asked);
                    Assert.Equal(expected, answer.StatusCode);
                    Assert.Equal("", await published.Problems(at, answer));
                }
            }
        }
    }

    private static IEnumerable<HttpRequestMessage> Requests(string path, string query)
    {
        yield return new HttpRequestMessage(HttpMethod.Get, $"{path}?{query}");
        yield return new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(query, Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        var pair = query.Split('=');
        yield return new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(pair.Length < 2 ? "{}" : $$"""{"{{pair[0]}}":"{{pair[1]}}"}""", Encoding.UTF8, "application/json"),
        };
    }
}
