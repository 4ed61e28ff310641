using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using OpenData.Payloads.CodeLists;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Limits;

namespace OpenData.Silo.Tests.Invoke.Standard;

/// <summary>状态信息要求, b), the table of codes; 内容信息要求, c), the lists that codes in answers are of. Both need no credential.</summary>
public sealed class CodeTablesTests(StandardPortal standard) : IClassFixture<StandardPortal>
{
    [Fact]
    public async Task 状态信息编码表_has_every_code_with_its_status_and_message()
    {
        var answer = await Ask("/openapi/v1/codes");

        var codes = answer.Data.GetProperty("codes").EnumerateArray().ToArray();
        Assert.Equal(
            [200, .. ErrorTable.All.Select(error => error.Code)], codes.Select(code => code.GetProperty("code").GetInt32()));
        Assert.Equal(
            [200, .. ErrorTable.All.Select(error => error.Status)], codes.Select(code => code.GetProperty("status").GetInt32()));
        Assert.All(codes, code => Assert.DoesNotContain("{", code.GetProperty("message").GetString(), StringComparison.Ordinal));
        Assert.Equal("The parameter format has the value \"…\"; it must be json or xml.", codes
            .Single(code => code.GetProperty("code").GetInt32() == InvokeErrors.UnknownFormat.Code).GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("/openapi/v1/codes?")]
    [InlineData("/openapi/v1/{0}/codes?pageSize=50&")]
    [InlineData("/openapi/v1/{0}-2/codes?list=x&")]
    public async Task XML_says_what_JSON_says(string address)
    {
        var number = (await standard.Address(StandardCatalogue.Declared)).Split('/')[^1];
        var asked = address.Replace("{0}", number, StringComparison.Ordinal);
        using var json = await standard.Portal.Client.GetAsync(asked + "format=json");
        using var xml = await standard.Portal.Client.GetAsync(asked + "format=xml");

        Assert.Equal("application/xml; charset=utf-8", xml.Content.Headers.ContentType!.ToString());
        Assert.Equal(json.StatusCode, xml.StatusCode);
        StandardAnswerTests.Same(
            JsonElement.Parse(await json.Content.ReadAsStringAsync()), XDocument.Parse(await xml.Content.ReadAsStringAsync()).Root!, "item");
    }

    [Fact]
    public async Task 代码表_has_the_lists_of_the_fields_that_the_interface_returns()
    {
        var address = await standard.Address(StandardCatalogue.Declared);
        var first = (await Ask(address + "/codes")).Data.GetProperty("lists");
        var second = (await Ask(address + "-2/codes?pageSize=2&pageNum=2")).Data;
        var events = (await Ask(await standard.Address() + "/codes?list=GB/T%202260&pageSize=5000")).Data.GetProperty("lists")[0];

        Assert.Equal(
            """[{"name":"Q/CG 1","title":null,"source":null,"fields":["eventNo"],"total":0,"entries":[]}]""", first.GetRawText());
        Assert.Equal((2, 2), (second.GetProperty("pageNum").GetInt32(), second.GetProperty("pageSize").GetInt32()));
        Assert.Equal("""["areaCode"]""", second.GetProperty("lists")[0].GetProperty("fields").GetRawText());
        Assert.Equal(
            """[{"code":"110102","name":"西城区"},{"code":"110105","name":"朝阳区"}]""",
            second.GetProperty("lists")[0].GetProperty("entries").GetRawText());
        Assert.Equal(KnownCodeLists.Areas.Source, events.GetProperty("source").GetString());
        Assert.Equal(events.GetProperty("total").GetInt32(), events.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public async Task A_page_past_the_end_of_a_list_is_empty()
    {
        var list = (await Ask(await standard.Address() + "/codes?pageNum=1000000000&pageSize=5000")).Data.GetProperty("lists")[0];

        Assert.Equal("[]", list.GetProperty("entries").GetRawText());
        Assert.Equal(KnownCodeLists.Areas.Entries.Count, list.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("/codes?pageSize=5001", 40001)]
    [InlineData("/codes?pageNum=0", 40001)]
    [InlineData("/codes?list=a&list=b", 40003)]
    [InlineData("/codes?list=GB/T%204754-2017", 40019)]
    [InlineData("/codes?list=%3Cb%3E", 40019)]
    [InlineData("/codes?eventNo=001", 40020)]
    [InlineData("/codes?format=csv", 40015)]
    [InlineData("-9/codes", 40403)]
    [InlineData("99/codes", 40401)]
    public async Task What_cannot_be_is_refused_with_its_code(string rest, int code)
    {
        var answer = await Ask(await standard.Address() + rest);

        Assert.Equal(code, answer.Code);
    }

    [Fact]
    public async Task Parameters_may_come_in_a_body_and_Accept_is_looked_at()
    {
        using var body = new StringContent("""{"format":"xml"}""", Encoding.UTF8, "application/json");
        using var posted = await standard.Portal.Client.PostAsync("/openapi/v1/codes", body);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1/codes");
        request.Headers.Add("Accept", "text/html");
        var refused = await StandardAnswer.Read(await standard.Portal.Client.SendAsync(request));
        var unknown = await Ask("/openapi/v1/codes?list=x");

        Assert.Equal("application/xml", posted.Content.Headers.ContentType!.MediaType);
        Assert.Equal((HttpStatusCode.NotAcceptable, InvokeErrors.NotAcceptable.Code), (refused.Status, refused.Code));
        Assert.Equal("There is no parameter named \"list\". Known: format.", unknown.Message);
    }

    [Fact]
    public async Task An_address_that_asks_too_often_waits_for_the_next_minute()
    {
        await using var portal = await Portal.TestPortal.Start();
        for (var i = 0; i < CodeReaders.Most; i++)
        {
            using var good = await portal.Client.GetAsync(i % 2 == 0 ? "/openapi/v1/codes?x=1" : "/openapi/v1/9999/codes");
            Assert.NotEqual(HttpStatusCode.TooManyRequests, good.StatusCode);
        }

        var refused = await StandardAnswer.Read(await portal.Client.GetAsync("/openapi/v1/codes"));
        var wait = refused.Response.Headers.RetryAfter!.Delta!.Value;
        portal.Time.Advance(wait);
        using var later = await portal.Client.GetAsync("/openapi/v1/codes");

        Assert.Equal((HttpStatusCode.TooManyRequests, InvokeErrors.CodesTooOften.Code), (refused.Status, refused.Code));
        Assert.InRange(wait, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    private async Task<StandardAnswer> Ask(string address) =>
        await StandardAnswer.Read(await standard.Portal.Client.GetAsync(address));
}
