using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Invoke.Dialects;

/// <summary>Shanghai manual, 2.2.1: API-1 (JSON) and API-2 (XML), header <c>token</c>, <c>offset</c> and <c>limit</c>.</summary>
public sealed class ShanghaiDialectTests(ServingPortal serving) : IClassFixture<ServingPortal>
{
    private readonly TestPortal _portal = serving.Portal;
    private readonly string _token = serving.Token;

    [Fact]
    public async Task Shanghai_2_2_1_without_offset_and_limit_the_first_twenty_rows_come_by_their_codes()
    {
        using var response = await Call("1", "");

        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["code", "message", "data"], body.EnumerateObject().Select(member => member.Name));
        Assert.Equal((200, "调用成功"), (body.GetProperty("code").GetInt32(), body.GetProperty("message").GetString()));
        Assert.Equal(20, body.GetProperty("data").GetArrayLength());
        Assert.Equal("""{"dm":"001","mc":"站点1","qx":"徐汇区","kl":10}""", body.GetProperty("data")[0].GetRawText());
        Assert.Contains("r=", response.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shanghai_2_2_1_offset_is_where_rows_begin_and_parameters_are_conditions()
    {
        using var last = await Call("1", "?offset=20&limit=200");
        using var one = await Call("1", "?qx=%E5%BE%90%E6%B1%87%E5%8C%BA&offset=1&limit=1");
        using var none = await Call("1", "?offset=25");

        Assert.Equal("021 022 023 024 025", await Codes(last));
        Assert.Equal("003", await Codes(one));
        Assert.Equal("", await Codes(none));
    }

    [Fact]
    public async Task Shanghai_2_2_1_the_second_interface_answers_in_XML()
    {
        using var response = await Call("2", "?offset=11&limit=2");

        Assert.Equal("application/xml", response.Content.Headers.ContentType!.MediaType);
        var root = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        Assert.Equal("200", root.Element("code")!.Value);
        var rows = root.Element("data")!.Elements("row").ToArray();
        Assert.Equal(["dm", "mc", "qx", "kl"], rows[0].Elements().Select(cell => cell.Name.LocalName));
        Assert.Equal(SampleCatalogue.HostileCell, rows[0].Element("mc")!.Value);
        Assert.Equal("120", rows[0].Element("kl")!.Value);
        Assert.Equal("", rows[1].Element("kl")!.Value);
    }

    [Fact]
    public async Task Refusals_are_in_the_format_of_the_interface()
    {
        using var json = await Call("1", "?limit=201");
        using var xml = await Call("2", "?limit=201");

        var told = JsonElement.Parse(await json.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
        Assert.Equal(InvokeErrors.BadPage.Code, told.GetProperty("code").GetInt32());
        Assert.Contains("limit", told.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("200", told.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, xml.StatusCode);
        Assert.Equal("40001", XDocument.Parse(await xml.Content.ReadAsStringAsync()).Root!.Element("code")!.Value);
    }

    [Theory]
    [InlineData("3", 40403)]
    [InlineData("0", 40403)]
    [InlineData("x", 40403)]
    [InlineData("99999999999999999999", 40403)]
    public async Task An_interface_that_is_not_there_is_named_with_those_that_are(string no, int code)
    {
        using var response = await Call(no, "");

        var told = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(code, told.GetProperty("code").GetInt32());
        Assert.Contains("1、2", told.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_no_resource_has_and_a_missing_token_are_refused()
    {
        using var unknown = await _portal.Get("/interface/999999999/1", ("token", _token));
        using var missing = await _portal.Get($"/interface/{await _portal.NumberOf(SampleCatalogue.Stops)}/1");

        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, missing.StatusCode);
    }

    private async Task<HttpResponseMessage> Call(string no, string query) =>
        await _portal.Get($"/interface/{await _portal.NumberOf(SampleCatalogue.Stops)}/{no}{query}", ("token", _token));

    private static async Task<string> Codes(HttpResponseMessage response) => string.Join(
        ' ',
        JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("data").EnumerateArray()
            .Select(row => row.GetProperty("dm").GetString()));
}
