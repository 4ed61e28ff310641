using System.Net;

namespace OpenData.GraphQL.Engine.Tests.Transport;

/// <summary>ETag, 304 and Cache-Control of queries by GET.</summary>
public sealed class ConditionalGetTests
{
    private static readonly GraphQLHttpOptions Keep = new() { PublicMaxAge = TimeSpan.FromSeconds(60) };

    [Fact]
    public async Task Whoever_has_the_answer_is_told_that_it_is_the_same()
    {
        await using var host = await GraphQLHost.Start(options: Keep);
        using var first = await Get(host, "{ __typename }");
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        using var again = await Get(host, "{ __typename }", ("If-None-Match", $"\"other\", {tag}"));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag);
        Assert.Equal("public, max-age=60", again.Headers.CacheControl!.ToString());
        Assert.Equal("", await again.Content.ReadAsStringAsync());
        using var any = await Get(host, "{ __typename }", ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.NotModified, any.StatusCode);
        using var other = await Get(host, "{ a: __typename }", ("If-None-Match", tag.ToString()));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.NotEqual(tag, other.Headers.ETag);
        using var otherType = await Get(
            host, "{ __typename }", ("If-None-Match", tag.ToString()), ("Accept", "application/graphql-response+json"));
        Assert.Equal(HttpStatusCode.OK, otherType.StatusCode);
    }

    [Fact]
    public async Task Only_answers_without_errors_to_nobody_in_particular_are_public()
    {
        await using var host = await GraphQLHost.Start(options: Keep);
        await Expect("public, max-age=60", "{ __typename }");
        // The client sorts what the server says: private, no-cache.
        await Expect("no-cache, private", "{ __typename }", ("Authorization", "Bearer x"));
        await Expect("no-cache, private", "{ __typename }", ("Cookie", "a=b"));
        await Expect("no-store", "{ broken }");
        await Expect("no-store", "{ nope }");

        async Task Expect(string control, string query, params (string, string)[] headers)
        {
            using var response = await Get(host, query, headers);
            Assert.Equal(control, response.Headers.CacheControl!.ToString());
            Assert.Equal("Accept,Authorization,Cookie", string.Concat(string.Join(',', response.Headers.Vary).Where(c => c != ' ')));
        }
    }

    [Fact]
    public async Task Without_a_time_to_keep_it_everyone_asks_again()
    {
        await using var host = await GraphQLHost.Start();
        using var response = await Get(host, "{ __typename }");
        Assert.Equal("public, no-cache", response.Headers.CacheControl!.ToString());
        Assert.NotNull(response.Headers.ETag);
    }

    private static Task<HttpResponseMessage> Get(
        GraphQLHost host, string query, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(query));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return host.Client.SendAsync(request);
    }
}
