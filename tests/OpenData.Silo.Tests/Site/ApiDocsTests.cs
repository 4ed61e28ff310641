using System.Net;
using System.Net.Http.Json;
using System.Text;
using OpenData.Silo.Endpoints.Docs;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Site;

public sealed class ApiDocsTests(ServingPortal serving) : IClassFixture<ServingPortal>
{
    [Theory]
    [InlineData("?lang=zh", "zh-CN", "接口文档")]
    [InlineData("?lang=en", "en", "API")]
    [InlineData("", "zh-CN", "接口文档")]
    public async Task The_page_lists_every_code_with_its_status_and_text(string query, string language, string word)
    {
        var html = await serving.Portal.Client.GetStringAsync("/docs/api" + query);

        Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
        Assert.Contains(word, html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.DoesNotContain("{0}", html, StringComparison.Ordinal);
        foreach (var error in ErrorTable.All)
        {
            Assert.Contains($"<code>{error.Code}</code></td><td>{error.Status}</td>", html, StringComparison.Ordinal);
            var text = language == "en" ? error.En : error.Zh;
            var start = text.Split('{')[0];
            Assert.Contains(start, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_example_of_a_signature_is_what_the_example_of_a_program_computes(string language)
    {
        var html = await serving.Portal.Client.GetStringAsync($"/docs/api?lang={language}");

        var signature = RequestSigner.Sign(
            SignatureVector.Key,
            SignatureVector.Method,
            SignatureVector.Path,
            SignatureVector.Query.Reverse().Select(pair => (pair.Key, pair.Value)),
            Encoding.UTF8.GetBytes(SignatureVector.Body),
            SignatureVector.Timestamp,
            SignatureVector.Nonce);

        Assert.Equal("483e8fe7bcad73a44e758f6b8894a80d325950d5f893ef1fba5c217026b285cc", signature); // As OpenSSL and Python have it.
        Assert.Contains(signature, html, StringComparison.Ordinal);
        Assert.Contains("class RequestSigner", html, StringComparison.Ordinal);
        Assert.Contains("hmac.new(", html, StringComparison.Ordinal);
        Assert.Contains("openssl dgst -sha256 -hmac ", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Each_example_of_a_query_runs_as_its_link_gives_it(string language)
    {
        var html = await serving.Portal.Client.GetStringAsync($"/docs/api?lang={language}");

        var queries = html.Split("href=\"/graphiql?query=").Skip(1)
            .Select(part => Uri.UnescapeDataString(part[..part.IndexOf('"', StringComparison.Ordinal)])).ToArray();
        Assert.Equal(3, queries.Length);
        foreach (var query in queries)
        {
            Assert.Contains($"<pre><code>{query.Replace("\"", "&quot;", StringComparison.Ordinal)}</code></pre>", html, StringComparison.Ordinal);
            using var response = await serving.Portal.Client.PostAsJsonAsync("/graphql", new { query });
            var answer = await response.Content.ReadAsStringAsync();
            Assert.True(response.IsSuccessStatusCode && !answer.Contains("\"errors\"", StringComparison.Ordinal), $"{query}\n{answer}");
        }
    }

    [Fact]
    public async Task The_page_opens_in_chinese_and_in_english_only_when_that_is_chosen()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/docs/api");
        request.Headers.Add("Accept-Language", "en-US");
        using var response = await serving.Portal.Client.SendAsync(request);

        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("<html lang=\"zh-CN\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/docs/api?lang=en\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_in_the_examples_is_the_one_that_was_called_and_is_escaped()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/docs/api");
        request.Headers.TryAddWithoutValidation("Host", "open.example:8080");
        using var response = await serving.Portal.Client.SendAsync(request);
        Assert.Contains(
            "GET http://open.example:8080/api/invoke/", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(
            "text/css; charset=utf-8",
            (await serving.Portal.Client.GetAsync("/docs/api.css")).Content.Headers.ContentType!.ToString());
    }
}
