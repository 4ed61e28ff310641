using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.OpenApi;
using OpenData.GraphQL.Api.Catalog.Interfaces;
using OpenData.Silo.Tests.Invoke.Dialects;
using OpenData.Silo.Tests.Portal;
using DialectErrors = OpenData.Silo.Endpoints.Docs.OpenApi.DialectErrors;

namespace OpenData.Silo.Tests.Invoke.Documents;

/// <summary>What is published of an interface is what it does.</summary>
public sealed class InterfaceDocumentTests(ServingPortal serving) : IClassFixture<ServingPortal>, IAsyncLifetime
{
    private readonly TestPortal _portal = serving.Portal;
    private string _token = "";

    public async Task InitializeAsync() => _token = await _portal.Entitle(SampleCatalogue.Stops);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(1, "")]
    [InlineData(1, "?lang=en")]
    [InlineData(2, "")]
    public async Task A_document_is_valid_by_the_rules_of_OpenAPI_3_1(int no, string query)
    {
        var published = await PublishedDocument.Fetch(_portal, no, query);

        var (document, diagnostic) = OpenApiDocument.Parse(published.Text, "json");

        Assert.Equal("", string.Join('\n', diagnostic!.Errors.Concat(diagnostic.Warnings)));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, diagnostic.SpecificationVersion);
        Assert.Equal(no == 1 ? "公交站点 API-1(JSON)" : "公交站点 API-2(XML)", document!.Info.Title);
        Assert.Matches("^[0-9a-f]{8}$", document.Info.Version);
        Assert.Equal(no == 1 ? 6 : 2, document.Paths.Count);
        Assert.All(document.Paths.Values, path => Assert.Equal([HttpMethod.Get, HttpMethod.Post], path.Operations!.Keys));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?lang=en")]
    public async Task Every_code_is_listed_with_its_words_at_its_status(string query)
    {
        var published = await PublishedDocument.Fetch(_portal, 1, query);

        foreach (var (_, path) in published.Paths)
        {
            var dialect = Enum.Parse<InterfaceDialect>(path!["get"]!["tags"]![0]!.GetValue<string>());
            foreach (var error in DialectErrors.Of(dialect))
            {
                var response = path["get"]!["responses"]![error.Status.ToString(CultureInfo.InvariantCulture)]!;
                var words = (query.Length > 0 ? error.En : error.Zh).Split('{')[0];
                Assert.Contains(
                    $"| {error.Code} | {words}",
                    published.Resolve(response)["description"]!.GetValue<string>(),
                    StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("&客流__gte=100&sort=-客流&fields=代码,客流", 200)]
    [InlineData("&代码=none", 200)]
    [InlineData("&no_such=1", 400)]
    [InlineData("&authToken=2", 400)]
    [InlineData(null, 401)]
    public async Task Answers_in_JSON_are_as_published(string? query, int status)
    {
        var published = await PublishedDocument.Fetch(_portal, 1);

        foreach (var (path, _) in published.Paths)
        {
            // The number takes conditions alone, and the day nothing.
            var asked = query is null || status != 200 || published.Parameters(path).Any(each => each["name"]!.GetValue<string>() == "sort")
                ? query
                : "";
            var answer = await _portal.Client.GetAsync(asked is null ? path : $"{path}?authToken={_token}{asked}");

            Assert.Equal((HttpStatusCode)status, answer.StatusCode);
            Assert.Equal("", await published.Problems(path, status, await answer.Content.ReadAsStringAsync()));
        }
    }

    [Fact]
    public async Task A_schema_refuses_what_is_no_answer()
    {
        var published = await PublishedDocument.Fetch(_portal, 1);
        var path = published.Paths.First().Key;

        foreach (var wrong in new[]
        {
            """{"code":200,"msg":"","data":[{"no such":1}]}""",
            """{"code":200,"msg":"","data":[{"客流":"1"}]}""",
            """{"code":200,"msg":"","data":[{"代码":"1234"}]}""",
            """{"code":40001,"msg":"","data":[]}""",
            """{"code":200,"data":[]}""",
        })
        {
            Assert.NotEqual("", await published.Problems(path, 200, wrong));
        }

        Assert.Equal("", await published.Problems(path, 200, """{"code":200,"msg":"","data":[{"客流":null}]}"""));
    }

    [Fact]
    public async Task Answers_in_XML_have_the_names_that_are_published()
    {
        var published = await PublishedDocument.Fetch(_portal, 2);
        var path = published.Paths.First().Key;
        var good = published.Resolve(published.Schema(path, 200, "application/xml"));
        var row = published.Resolve(good["properties"]!["data"]!["items"]!);
        var bad = published.Resolve(published.Schema(path, 400, "application/xml"));

        var answered = XDocument.Parse(await Text($"{path}?authToken={_token}&limit=200")).Root!;
        var refused = XDocument.Parse(await Text($"{path}?authToken={_token}&limit=201")).Root!;

        Assert.Equal(good["xml"]!["name"]!.GetValue<string>(), answered.Name.LocalName);
        Assert.Equal(Names(good), answered.Elements().Select(element => element.Name.LocalName));
        var rows = answered.Element("data")!.Elements().ToArray();
        Assert.Equal(SampleCatalogue.StopCount, rows.Length);
        Assert.All(rows, each => Assert.Equal(row["xml"]!["name"]!.GetValue<string>(), each.Name.LocalName));
        Assert.All(rows, each => Assert.Equal(Names(row), each.Elements().Select(cell => cell.Name.LocalName)));
        Assert.Equal(bad["xml"]!["name"]!.GetValue<string>(), refused.Name.LocalName);
        Assert.Equal(Names(bad), refused.Elements().Select(element => element.Name.LocalName));
        Assert.Contains(
            int.Parse(refused.Element("code")!.Value, CultureInfo.InvariantCulture),
            bad["properties"]!["code"]!["enum"]!.AsArray().Select(code => code!.GetValue<int>()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Numbers_go_as_far_as_published_and_no_further(int no)
    {
        var published = await PublishedDocument.Fetch(_portal, no);

        foreach (var (path, _) in published.Paths)
        {
            foreach (var parameter in published.Parameters(path).Where(each => each["schema"]!["maximum"] is not null))
            {
                var (least, most) = (Number(parameter, "minimum"), Number(parameter, "maximum"));
                Assert.Equal(HttpStatusCode.OK, await Status(path, parameter, least));
                Assert.Equal(HttpStatusCode.OK, await Status(path, parameter, most));
                Assert.Equal(HttpStatusCode.BadRequest, await Status(path, parameter, least - 1));
                Assert.Equal(HttpStatusCode.BadRequest, await Status(path, parameter, most + 1));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_published_parameter_is_taken(int no)
    {
        var published = await PublishedDocument.Fetch(_portal, no);

        foreach (var (path, _) in published.Paths)
        {
            foreach (var parameter in published.Parameters(path).Where(each => each["in"]!.GetValue<string>() == "query"))
            {
                var names = parameter["explode"] is null
                    ? [parameter["name"]!.GetValue<string>()]
                    : parameter["schema"]!["properties"]!.AsObject().Select(member => member.Key);
                foreach (var name in names)
                {
                    var value = parameter["schema"]!["enum"]?[0]!.GetValue<string>()
                        ?? (name is "sort" or "fields" ? "dm" : name == "after" ? "" : "1");
                    using var answer = await _portal.Client.GetAsync(
                        $"{path}?authToken={_token}&{Uri.EscapeDataString(name)}={value}");
                    Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} {name}: {await answer.Content.ReadAsStringAsync()}");
                }
            }
        }
    }

    [Fact]
    public async Task An_unknown_interface_is_told_and_a_known_document_is_not_sent_twice()
    {
        var number = await _portal.NumberOf(SampleCatalogue.Stops);
        using var first = await _portal.Client.GetAsync($"/docs/api/{number}-1.json");
        using var again = await _portal.Get($"/docs/api/{number}-1.json", ("If-None-Match", first.Headers.ETag!.ToString()));
        using var none = await _portal.Client.GetAsync($"/docs/api/{number}-3.json?lang=en");

        Assert.Equal("public, max-age=60", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Contains($"{number}-3", await none.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonObject schema) => schema["properties"]!.AsObject()
        .Select(property => property.Value?["xml"]?["name"]?.GetValue<string>() ?? property.Key);

    private static long Number(JsonObject parameter, string name) => parameter["schema"]![name]!.GetValue<long>();

    private async Task<HttpStatusCode> Status(string path, JsonObject parameter, long value)
    {
        using var answer = await _portal.Client.GetAsync($"{path}?authToken={_token}&{parameter["name"]!.GetValue<string>()}={value}");
        return answer.StatusCode;
    }

    private async Task<string> Text(string address) => await (await _portal.Client.GetAsync(address)).Content.ReadAsStringAsync();
}
