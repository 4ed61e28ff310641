using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Invoke;

public sealed class InvokeErrorTests : IClassFixture<ServingPortal>
{
    private readonly TestPortal _portal;
    private readonly string _token;

    public InvokeErrorTests(ServingPortal serving)
    {
        _portal = serving.Portal;
        _token = serving.Token;
    }

    [Theory]
    [InlineData("page", "0")]
    [InlineData("page", "-1")]
    [InlineData("page", "5001")]
    [InlineData("page", "x")]
    [InlineData("page", "")]
    [InlineData("page", "1.0")]
    [InlineData("page", " 1")]
    [InlineData("page", "１")]
    [InlineData("page", "99999999999999999999")]
    [InlineData("pageNum", "0")]
    [InlineData("pageNum", "-1")]
    [InlineData("pageNum", "x")]
    [InlineData("pageNum", "1000000001")]
    public async Task A_page_out_of_range_is_refused_and_named(string name, string value)
    {
        var answer = await _portal.Invoke(SampleCatalogue.Stops, ("authToken", _token), (name, value));

        Refused(answer, InvokeErrors.BadPage);
        Assert.Contains($" {name} ", answer.Message, StringComparison.Ordinal);
        Assert.Contains($"“{value}”", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("区")]
    [InlineData("DM")]
    [InlineData("pagenum")]
    [InlineData("")]
    public async Task An_unknown_parameter_is_named_with_those_that_are_known(string name)
    {
        var answer = await _portal.Invoke(SampleCatalogue.Stops, ("authToken", _token), (name, "1"));

        Refused(answer, InvokeErrors.UnknownParameter);
        Assert.Contains($"“{name}”", answer.Message, StringComparison.Ordinal);
        Assert.Contains("代码、名称、区县、客流", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_given_twice_is_refused_and_named()
    {
        var inQuery = await _portal.Invoke(SampleCatalogue.Stops, ("authToken", _token), ("dm", "1"), ("dm", "2"));
        var inBoth = await _portal.Json(
            SampleCatalogue.Stops, $$"""{"authToken":"{{_token}}","page":1}""", "?page=1");
        var inJson = await _portal.Json(SampleCatalogue.Stops, """{"page":1,"page":2}""");

        Refused(inQuery, InvokeErrors.RepeatedParameter);
        Assert.Contains("“dm”", inQuery.Message, StringComparison.Ordinal);
        Refused(inBoth, InvokeErrors.RepeatedParameter);
        Refused(inJson, InvokeErrors.RepeatedParameter);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"page\":")]
    [InlineData("{\"page\":true}")]
    [InlineData("{\"page\":{\"a\":1}}")]
    [InlineData("{\"page\":[[1]]}")]
    [InlineData("{\"dm\":\"\\ud800\"}")]
    [InlineData("{\"\\udfff\":\"1\"}")]
    public async Task A_json_body_that_is_no_object_of_texts_and_numbers_is_refused(string body) =>
        Refused(await _portal.Json(SampleCatalogue.Stops, body), InvokeErrors.UnreadableBody);

    [Fact]
    public async Task A_body_of_another_type_or_too_large_is_refused()
    {
        var large = new string('x', 65 * 1024);

        Refused(await _portal.Post(SampleCatalogue.Stops, new StringContent("page=1")), InvokeErrors.UnreadableBody);
        Refused(await _portal.Form(SampleCatalogue.Stops, ("dm", large)), InvokeErrors.UnreadableBody);
        Refused(await _portal.Json(SampleCatalogue.Stops, $$"""{"dm":"{{large}}"}"""), InvokeErrors.UnreadableBody);
        Refused(
            await _portal.Post(SampleCatalogue.Stops, new Trickle($$"""{"dm":"{{large}}"}""", "application/json")),
            InvokeErrors.UnreadableBody);
        Refused(
            await _portal.Post(SampleCatalogue.Stops, new Trickle($"dm={large}", "application/x-www-form-urlencoded")),
            InvokeErrors.UnreadableBody);
    }

    [Fact]
    public async Task A_call_without_a_token_is_refused_before_anything_is_told()
    {
        Refused(await _portal.Invoke(SampleCatalogue.Stops), InvokeErrors.MissingToken);
        Refused(await _portal.Invoke(SampleCatalogue.Stops, ("authToken", "")), InvokeErrors.MissingToken);
        Refused(await _portal.Invoke("nothing", ("page", "x")), InvokeErrors.MissingToken);
    }

    [Fact]
    public async Task A_token_that_is_not_known_is_refused()
    {
        var close = _token[..^1];
        var long200 = new string('t', 201);

        Refused(await _portal.Invoke(SampleCatalogue.Stops, ("authToken", close)), InvokeErrors.UnknownToken);
        Refused(await _portal.Invoke(SampleCatalogue.Stops, ("authToken", _token + " ")), InvokeErrors.UnknownToken);
        Refused(await _portal.Invoke(SampleCatalogue.Stops, ("authToken", long200)), InvokeErrors.UnknownToken);
    }

    [Fact]
    public async Task A_resource_that_is_not_there_is_named()
    {
        var answer = await _portal.Invoke("0123456789abcdef0123456789abcdef", ("authToken", _token));

        Refused(answer, InvokeErrors.UnknownResource);
        Assert.Contains("“0123456789abcdef0123456789abcdef”", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_without_rows_says_where_to_get_them()
    {
        var answer = await _portal.Invoke(SampleCatalogue.Described, ("authToken", _token));

        Refused(answer, InvokeErrors.NoRows);
        Assert.Contains("“公园名录”", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_are_english_for_who_prefers_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/invoke/{SampleCatalogue.Stops}");
        request.Headers.Add("Accept-Language", "en");

        var answer = await Answer.Read(await _portal.Client.SendAsync(request));

        Assert.Equal(InvokeErrors.MissingToken.En, answer.Message);
    }

    [Fact]
    public async Task Another_method_is_not_allowed()
    {
        using var response = await _portal.Client.PutAsync($"/api/invoke/{SampleCatalogue.Stops}", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public void The_table_of_errors_is_in_order_and_every_code_begins_with_an_http_status()
    {
        var codes = ErrorTable.All.Select(error => error.Code).ToArray();

        Assert.Equal(codes.Order().Distinct(), codes);
        Assert.All(ErrorTable.All, error => Assert.InRange(error.Status, 400, 599));
    }

    private static void Refused(Answer answer, InvokeError expected)
    {
        Assert.Equal(expected.Code, answer.Code);
        Assert.Equal(JsonValueKind.Null, answer.Data.ValueKind);
    }

    /// <summary>A body that does not say how long it is.</summary>
    private sealed class Trickle : HttpContent
    {
        private readonly byte[] _bytes;

        public Trickle(string text, string type)
        {
            _bytes = Encoding.UTF8.GetBytes(text);
            Headers.ContentType = new MediaTypeHeaderValue(type);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            stream.WriteAsync(_bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
