using System.Net;
using System.Text;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Invoke;

public sealed class InvokeHostileTests : IClassFixture<ServingPortal>
{
    private readonly TestPortal _portal;
    private readonly string _token;

    public InvokeHostileTests(ServingPortal serving)
    {
        _portal = serving.Portal;
        _token = serving.Token;
    }

    public static TheoryData<string> HostileTexts =>
    [
        "' OR '1'='1", "1; DROP TABLE rows; --", "\" OR \"\"=\"", "c0) OR (1=1", "@p0", "%", "_", "*",
        "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{0}", "{", "}{99}", "\\",
        "a\r\nSet-Cookie: x=1", "\u2028", "\u202E", "😀", "１１", "ǅ", new('长', 200),
    ];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task A_hostile_value_is_a_value_that_no_row_has(string value)
    {
        var text = await _portal.Invoke(SampleCatalogue.Stops, ("authToken", _token), ("名称", value));
        var number = await _portal.Invoke(SampleCatalogue.Stops, ("authToken", _token), ("kl", value));

        Assert.Equal("[]", text.Data.GetRawText());
        Assert.Equal("[]", number.Data.GetRawText());
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task A_hostile_name_is_an_unknown_parameter_that_is_shown_as_text(string name)
    {
        var answer = await _portal.Form(SampleCatalogue.Stops, ("authToken", _token), (name, "1"));

        Assert.Equal(InvokeErrors.UnknownParameter.Code, answer.Code);
        Assert.Contains(name.Length > 80 ? name[..80] + "…" : name, answer.Message, StringComparison.Ordinal);
        Assert.InRange(answer.Message.Length, 1, 300);
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task A_hostile_page_token_and_key_are_refused(string text)
    {
        var page = await _portal.Form(SampleCatalogue.Stops, ("authToken", _token), ("page", text));
        var token = await _portal.Form(SampleCatalogue.Stops, ("authToken", text));
        var twice = await _portal.Form(SampleCatalogue.Stops, ("authToken", _token), (text, "1"), (text, "2"));

        Assert.Equal(InvokeErrors.BadPage.Code, page.Code);
        Assert.Equal(InvokeErrors.UnknownToken.Code, token.Code);
        Assert.Equal(InvokeErrors.RepeatedParameter.Code, twice.Code);
        Assert.InRange(twice.Message.Length, 1, 300);
        Assert.Equal(
            InvokeErrors.UnknownResource.Code,
            (await _portal.Invoke(Uri.EscapeDataString(text), ("authToken", _token))).Code);
    }

    [Fact]
    public async Task A_null_character_is_a_value_in_a_query_and_unreadable_in_a_form()
    {
        var query = await _portal.Invoke(SampleCatalogue.Stops, ("authToken", _token), ("名称", "\0"));
        var json = await _portal.Json(SampleCatalogue.Stops, $$"""{"authToken":"{{_token}}","名称":"\u0000"}""");
        var form = await _portal.Form(SampleCatalogue.Stops, ("authToken", _token), ("名称", "\0"));

        Assert.Equal("[]", query.Data.GetRawText());
        Assert.Equal("[]", json.Data.GetRawText());
        Assert.Equal(InvokeErrors.UnreadableBody.Code, form.Code);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_end_in_a_refusal()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes("dm="), 0xFF, 0xFE, .. Encoding.ASCII.GetBytes("&page=1&"), 0xC0];
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/x-www-form-urlencoded");

        var form = await _portal.Post(SampleCatalogue.Stops, content, $"?authToken={_token}");
        var query = await _portal.InvokeRaw(SampleCatalogue.Stops, $"authToken={_token}&dm=%FF%FE&page=%zz");

        Assert.Equal(HttpStatusCode.BadRequest, form.Status);
        Assert.Equal(InvokeErrors.BadPage.Code, query.Code);
    }
}
