using System.Net;
using System.Text;
using System.Text.Json;

namespace OpenData.GraphQL.Engine.Tests.Transport.Uploads;

public sealed class UploadTests
{
    private const string Operations = """{"query":"mutation($file: Upload!) { receive(file: $file) }","variables":{"file":null}}""";
    private const string Map = """{"0":["variables.file"]}""";

    private static Task<GraphQLHost> Start(GraphQLUploadOptions? options = null, Action<GraphQLLimits>? limits = null) =>
        GraphQLHost.Start(
            limits,
            schema => schema.AddTypeExtension(typeof(UploadMutations)),
            options: new GraphQLHttpOptions { Uploads = options ?? new GraphQLUploadOptions() });

    private static UploadRequest Request(string operations = Operations, string map = Map) =>
        new UploadRequest().Text("operations", operations).Text("map", map);

    private static async Task<JsonElement> ErrorOf(HttpResponseMessage response)
    {
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return answer.RootElement.GetProperty("errors")[0].Clone();
    }

    private static async Task Refused(HttpResponseMessage response, string message, string code = "BAD_REQUEST")
    {
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = await ErrorOf(response);
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("GraphQL-Preflight")]
    [InlineData("Apollo-Require-Preflight")]
    [InlineData("X-Apollo-Operation-Name")]
    public async Task A_file_comes_with_what_the_client_says_of_it(string header)
    {
        await using var host = await Start();
        using var response = await Request().File("0", "街镇", @"C:\数据\街镇.csv", "text/csv; charset=utf-8").Send(host, header);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            """{"data":{"receive":"街镇.csv, text/csv; charset=utf-8, 6: 街镇"}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_000_000)]
    public async Task Nothing_and_much_are_files_too(int length)
    {
        await using var host = await Start();
        using var response = await Request().File("0", new string('x', length), type: null).Send(host);
        var shown = length == 0 ? "" : "xxx…xxx";
        Assert.Equal(
            $$$"""{"data":{"receive":"a.txt, unknown, {{{length}}}: {{{shown}}}"}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Files_stand_in_lists_and_input_objects_and_one_in_several_places()
    {
        await using var host = await Start();
        using var response = await Request(
                """
                {"query":"mutation($form: UploadForm!) { receiveForm(form: $form) }",
                 "variables":{"form":{"title":"t","cover":null,"pages":[null,null]}}}
                """,
                """{"one":["variables.form.pages.1","variables.form.cover"],"two":["variables.form.pages.0"]}""")
            .File("two", "2").File("one", "1").Send(host);
        Assert.Equal(
            """{"data":{"receiveForm":["t","a.txt, text/plain, 1: 1","a.txt, text/plain, 1: 2","a.txt, text/plain, 1: 1"]}}""",
            await response.Content.ReadAsStringAsync());
        using var single = await Request(
                """
                {"query":"mutation($pages: [Upload!]) { receiveForm(form: { title: \"t\", pages: $pages }) }",
                 "variables":{"pages":null}}
                """,
                """{"0":["variables.pages"]}""")
            .File("0", "1").Send(host);
        Assert.Equal(
            """{"data":{"receiveForm":["t","a.txt, text/plain, 1: 1"]}}""", await single.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Without_the_header_a_page_of_another_site_could_have_sent_it()
    {
        await using var host = await Start();
        using var response = await Request().File("0", "x").Send(host, null);
        await Refused(
            response,
            "A multipart request needs the header \"GraphQL-Preflight: 1\", so that no page of another site can send it.");
    }

    [Fact]
    public async Task A_host_that_takes_no_files_says_what_it_takes()
    {
        await using var host = await GraphQLHost.Start(schema: schema => schema.AddTypeExtension(typeof(UploadMutations)));
        using var response = await Request().File("0", "x").Send(host);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"0":["variables.other"]}""", "The map's path \"variables.other\" must lead to a null in the variables, such as \"variables.file\".")]
    [InlineData("""{"0":["variables"]}""", "The map's path \"variables\" must lead to a null in the variables, such as \"variables.file\".")]
    [InlineData("""{"0":["query"]}""", "The map's path \"query\" must lead to a null in the variables, such as \"variables.file\".")]
    [InlineData("""{"0":["variables.file.0"]}""", "The map's path \"variables.file.0\" must lead to a null in the variables, such as \"variables.file\".")]
    [InlineData("""{"0":["variables.list.00"]}""", "The map's path \"variables.list.00\" must lead to a null in the variables, such as \"variables.file\".")]
    [InlineData("""{"0":["variables.list.1"]}""", "The map's path \"variables.list.1\" must lead to a null in the variables, such as \"variables.file\".")]
    [InlineData("""{"0":["variables.list"]}""", "The map's path \"variables.list\" must lead to a null in the variables, such as \"variables.file\".")]
    [InlineData("""{"0":["variables.file","variables.file"]}""", "The map mentions the path \"variables.file\" twice.")]
    [InlineData("""{"0":["variables.file"],"1":["variables.file"]}""", "The map mentions the path \"variables.file\" twice.")]
    [InlineData("""{"0":["variables.file"],"0":["variables.list.0"]}""", "The map mentions the part \"0\" twice.")]
    [InlineData("""{"0":[]}""", "The map has no list of paths for the part \"0\".")]
    [InlineData("""{"0":"variables.file"}""", "The map has no list of paths for the part \"0\".")]
    [InlineData("""{"0":[7]}""", "The map has a path that is no string for the part \"0\".")]
    [InlineData("""{"1":["variables.file"]}""", "The map does not mention the part \"0\".")]
    [InlineData("""{"0":["variables.file"],"1":["variables.list.0"]}""", "The map mentions the part \"1\", which is missing.")]
    [InlineData("[]", "The part \"map\" must be a JSON object of lists of paths.")]
    [InlineData("{", "The part \"map\" must be a JSON object of lists of paths.")]
    public async Task A_map_that_does_not_fit_is_refused(string map, string message)
    {
        await using var host = await Start();
        var operations = """{"query":"{ __typename }","variables":{"file":null,"list":[null]}}""";
        using var response = await Request(operations, map).File("0", "x").Send(host);
        await Refused(response, message);
    }

    [Fact]
    public async Task Parts_that_are_missing_or_out_of_order_are_refused()
    {
        const string Order = "is missing: the parts are \"operations\", \"map\" and then the files.";
        await using var host = await Start();
        using var nothing = await new UploadRequest().Text("map", Map).Send(host);
        await Refused(nothing, $"The part \"operations\" {Order}");
        using var noMap = await new UploadRequest().Text("operations", Operations).File("0", "x").Send(host);
        await Refused(noMap, $"The part \"map\" {Order}");
        using var twice = await Request().File("0", "x").File("0", "y").Send(host);
        await Refused(twice, "The part \"0\" comes twice.");
        using var text = await Request().Text("0", "x").Send(host);
        await Refused(text, "A part after \"map\" is no file: its Content-Disposition has no filename.");
        using var batch = await Request($"[{Operations}]").File("0", "x").Send(host);
        await Refused(batch, "Batches of requests are not accepted.");
        using var faulty = await Request("{").File("0", "x").Send(host);
        await Refused(faulty, "The part \"operations\" is not valid JSON.");
    }

    [Theory]
    [InlineData("multipart/form-data", "The content type has no boundary.")]
    [InlineData("multipart/form-data; boundary=other", "The multipart body is malformed or ends too early.")]
    public async Task A_body_that_is_not_multipart_is_refused(string type, string message)
    {
        await using var host = await Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("--one\r\n", Encoding.UTF8),
        };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("GraphQL-Preflight", "1");
        using var response = await host.Client.SendAsync(request);
        await Refused(response, message);
    }

    [Theory]
    [InlineData("mutation { receive(file: \\\"a.txt\\\") }", "null", "Upload cannot represent value: \"a.txt\".")]
    [InlineData("mutation($file: Upload!) { receive(file: $file) }", "\"0\"", "Variable \"$file\" has invalid value: Upload cannot represent value: \"0\".")]
    public async Task Only_a_part_is_a_file(string query, string value, string message)
    {
        await using var host = await Start();
        using var response = await host.Post($$$"""{"query":"{{{query}}}","variables":{"file":{{{value}}}}}""");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(message, (await ErrorOf(response)).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mutation($file: String!) { change(input: { name: $file }) { name } }", "Variable \"$file\" has invalid value: Expected value of type \"String!\", found a file.")]
    [InlineData("{ __typename }", "The file at \"variables.file\" is for nothing: the operation has no value of type \"Upload\" there.")]
    public async Task A_file_where_none_belongs_is_refused(string query, string message)
    {
        await using var host = await Start();
        using var response = await Request($$$"""{"query":"{{{query}}}","variables":{"file":null}}""").File("0", "x").Send(host);
        await Refused(response, message, "BAD_USER_INPUT");
    }

    [Fact]
    public async Task A_file_inside_of_a_json_value_is_refused()
    {
        await using var host = await Start();
        using var response = await Request(
                """{"query":"mutation($v: JSON!) { receiveAnything(value: $v) }","variables":{"v":{"file":null}}}""",
                """{"0":["variables.v.file"]}""")
            .File("0", "x").Send(host);
        await Refused(
            response,
            "The file at \"variables.v.file\" is for nothing: the operation has no value of type \"Upload\" there.",
            "BAD_USER_INPUT");
    }

    [Theory]
    [InlineData("MaxFileBytes", 9, "The file \"0\" is larger than 9 bytes, the limit MaxFileBytes.")]
    [InlineData("MaxUploadBytes", 600, "The request is larger than 600 bytes, the limit MaxUploadBytes.")]
    [InlineData("MaxFiles", 1, "The map mentions more than 1 files, the limit MaxFiles.")]
    [InlineData("MaxMapBytes", 30, "The part \"map\" is larger than 30 bytes, the limit MaxMapBytes.")]
    [InlineData("MaxRequestBytes", 100, "The part \"operations\" is larger than 100 bytes, the limit MaxRequestBytes.")]
    public async Task What_is_beyond_a_limit_is_refused_by_its_name(string limit, int allowed, string message)
    {
        var options = new GraphQLUploadOptions();
        typeof(GraphQLUploadOptions).GetProperty(limit)?.SetValue(
            options, Convert.ChangeType(allowed, typeof(GraphQLUploadOptions).GetProperty(limit)!.PropertyType, null));
        await using var host = await Start(
            options, limits => limits.MaxRequestBytes = limit == "MaxRequestBytes" ? allowed : limits.MaxRequestBytes);
        using var response = await Request(
                """
                {"query":"mutation($form: UploadForm!) { receiveForm(form: $form) }",
                 "variables":{"form":{"title":"t","pages":[null,null]}}}
                """,
                """{"0":["variables.form.pages.0"],"1":["variables.form.pages.1"]}""")
            .File("0", "0123456789").File("1", "0123456789").Send(host);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var error = await ErrorOf(response);
        Assert.Equal(message, error.GetProperty("message").GetString());
        var extensions = error.GetProperty("extensions");
        Assert.Equal("LIMIT_EXCEEDED", extensions.GetProperty("code").GetString());
        Assert.Equal(limit, extensions.GetProperty("limit").GetString());
        Assert.Equal(allowed, extensions.GetProperty("allowed").GetInt32());
    }

    [Fact]
    public async Task A_limit_that_cannot_be_used_stops_the_start()
    {
        var failure = await Assert.ThrowsAsync<GraphQLSchemaException>(() => Start(new GraphQLUploadOptions { MaxFiles = 0 }));
        Assert.Contains("GraphQLUploadOptions.MaxFiles is 0; it must be at least 1.", failure.Problems);
    }

    [Fact]
    public void The_scalar_says_where_it_is_specified() => Assert.Contains(
        "scalar Upload @specifiedBy(url: \"https://github.com/jaydenseric/graphql-multipart-request-spec\")",
        GraphQLSchema.Create(b => b.AddQueryType<Schema.Shop.ShopQuery>().AddMutationType<Schema.Shop.ShopMutation>()
            .AddTypeExtension(typeof(UploadMutations))).ToSdl(),
        StringComparison.Ordinal);
}
