using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Site;

public sealed partial class SitePagesTests(ServingPortal serving) : IClassFixture<ServingPortal>
{
    private HttpClient Client => serving.Portal.Client;

    [Fact]
    public async Task A_resource_page_has_title_description_and_dataset_in_its_head()
    {
        var html = await Client.GetStringAsync($"/resources/{SampleCatalogue.Described}");

        Assert.Contains("<title>公园名录 - OpenData</title>", html, StringComparison.Ordinal);
        Assert.Single(TitleTag().Matches(html));
        Assert.Contains("公园的名称与地址。", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        var dataset = Dataset(html);
        Assert.Equal("Dataset", dataset.GetProperty("@type").GetString());
        Assert.Equal("公园名录", dataset.GetProperty("name").GetString());
        Assert.Equal("绿化市容局", dataset.GetProperty("creator").GetProperty("name").GetString());
        Assert.Equal(SampleCatalogue.Described, dataset.GetProperty("identifier").GetString());
        Assert.Equal("2025-05-06", dataset.GetProperty("datePublished").GetString());
        Assert.Equal(["公园"], dataset.GetProperty("keywords").EnumerateArray().Select(word => word.GetString()!));
        Assert.Equal("CC BY 4.0", dataset.GetProperty("license").GetString());
        Assert.Contains("<div id=\"root\"></div>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_title_stays_text_in_the_head()
    {
        var html = await Client.GetStringAsync($"/resources/{SampleCatalogue.Hostile}");

        Assert.Single(ScriptTag().Matches(html));
        Assert.Single(HeadEnd().Matches(html));
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
        Assert.Equal(
            SampleCatalogue.HostileTitle + " - OpenData",
            WebUtility.HtmlDecode(TitleTag().Match(html).Groups[1].Value));
        Assert.Equal(SampleCatalogue.HostileTitle, Dataset(html).GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=%3Cscript%3E")]
    [InlineData("/operations")]
    [InlineData("/developers")]
    [InlineData("/register?kind=organisation")]
    [InlineData("/login?next=%2Faccount")]
    [InlineData("/reset")]
    [InlineData("/account")]
    [InlineData("/account/tokens")]
    [InlineData("/terms")]
    [InlineData("/privacy")]
    public async Task Pages_of_the_site_are_its_one_file(string path)
    {
        using var response = await Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
        Assert.Equal(SiteShell.Html, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/resources/0123456789abcdef0123456789abcdef")]
    [InlineData("/resources/%3Cscript%3E")]
    [InlineData("/nowhere")]
    public async Task An_address_that_leads_nowhere_is_a_page_with_404(string path)
    {
        using var response = await Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(SiteShell.Html, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/api/nothing")]
    [InlineData("/assets/gone.js")]
    public async Task A_missing_file_or_interface_is_no_page(string path)
    {
        using var response = await Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Built_assets_are_kept_for_good()
    {
        using var response = await Client.GetAsync("/assets/app-1a2b.js");

        Assert.Equal("public, max-age=31536000, immutable", response.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/assets/app-1a2b.js")]
    [InlineData("/nowhere")]
    [InlineData("/docs/api")]
    [InlineData("/graphql")]
    [InlineData("/health/live")]
    [InlineData("/api/invoke/x")]
    public async Task Every_answer_has_the_security_headers(string path)
    {
        using var response = await Client.GetAsync(path);

        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
    }

    private static JsonElement Dataset(string html) => JsonElement.Parse(DatasetTag().Match(html).Groups[1].Value);

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex TitleTag();

    [GeneratedRegex("<script", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptTag();

    [GeneratedRegex("</head>", RegexOptions.IgnoreCase)]
    private static partial Regex HeadEnd();

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DatasetTag();
}
