using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Tests.Invoke.Standard;

/// <summary>服务请求响应: JSON and XML, what they are called, states.</summary>
public sealed class StandardAnswerTests(StandardPortal standard) : IClassFixture<StandardPortal>
{
    [Theory]
    [InlineData(null, "", "json")]
    [InlineData("*/*", "", "json")]
    [InlineData("application/json", "", "json")]
    [InlineData("application/xml", "", "xml")]
    [InlineData("APPLICATION/XML", "", "xml")]
    [InlineData("application/*", "", "json")]
    [InlineData("application/xml, application/json", "", "json")]
    [InlineData("application/xml, application/json;q=0.9", "", "xml")]
    [InlineData("application/json;q=0.1, */*", "", "xml")]
    [InlineData("application/json;q=0, */*;q=0.1", "", "xml")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "", "xml")]
    [InlineData("text/html, application/json;charset=utf-8", "", "json")]
    [InlineData("text/html", "", "40601")]
    [InlineData("text/xml", "", "40601")]
    [InlineData("application/json;q=0", "", "40601")]
    [InlineData("nonsense", "", "40601")]
    [InlineData("application/json", "xml", "xml")]
    [InlineData("application/xml", "json", "json")]
    [InlineData("text/html", "xml", "xml")]
    [InlineData("text/html", "json", "json")]
    [InlineData(null, "XML", "40015")]
    [InlineData("application/xml", "csv", "40015")]
    public async Task 返回结果格式_is_what_format_says_then_Accept_then_JSON(string? accept, string format, string expected)
    {
        (string, string)[] headers = accept is null ? [] : [("Accept", accept)];

        using var response = await standard.Send(headers, ("format", format), ("pageSize", "1"));

        var type = response.Content.Headers.ContentType!.ToString();
        var text = await response.Content.ReadAsStringAsync();
        if (expected == "xml")
        {
            Assert.Equal("application/xml; charset=utf-8", type);
            Assert.Equal("200", XDocument.Parse(text).Root!.Element("code")!.Value);
            return;
        }

        var code = JsonElement.Parse(text).GetProperty("code").GetInt32();
        Assert.Equal("application/json; charset=utf-8", type);
        Assert.Equal(expected == "json" ? 200 : int.Parse(expected, CultureInfo.InvariantCulture), code);
        Assert.Equal(code < 1000 ? code : code / 100, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("pageSize=3")]
    [InlineData("pageSize=200")]
    [InlineData("day=[20260105000000,20260107000000)&sort=-day")]
    [InlineData("fields=count,chuLiBuMen&eventNo=001&eventNo=002")]
    [InlineData("eventNo=none")]
    [InlineData("nothing=1")]
    [InlineData("day=x")]
    [InlineData("pageSize=0")]
    [InlineData("areaCode=<b>%26")]
    public async Task 返回结果内容_XML_says_what_JSON_says(string query)
    {
        var address = await standard.Address();
        using var json = await standard.Get($"{address}?{query}&format=json");
        using var xml = await standard.Get($"{address}?{query}&format=xml");

        var told = JsonElement.Parse(await json.Content.ReadAsStringAsync());
        var root = XDocument.Parse(await xml.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(json.StatusCode, xml.StatusCode);
        Assert.Equal(json.Headers.Contains("Link"), xml.Headers.Contains("Link"));
        Assert.Equal("response", root.Name.LocalName);
        Same(told, root, "row");
        Assert.All(root.DescendantsAndSelf(), element => Assert.Matches("^[A-Za-z_][A-Za-z0-9_]*$", element.Name.LocalName));
    }

    [Fact]
    public async Task 返回结果内容_markup_in_a_cell_is_text()
    {
        using var xml = await standard.Send([], ("format", "xml"), ("eventNo", "001"));
        var json = await standard.Call(("eventNo", "001"));

        var row = XDocument.Parse(await xml.Content.ReadAsStringAsync()).Descendants("row").Single();
        Assert.Equal("<b>\"站\"</b>'&]]>", row.Element("chuLiBuMen")!.Value);
        Assert.Equal("<b>\"站\"</b>'&]]>", json.Rows[0].GetProperty("chuLiBuMen").GetString());
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task 状态信息要求_messages_are_in_English_whoever_asks(string language)
    {
        (string, string)[] headers = [("Accept-Language", language)];
        var good = await standard.CallWith(headers, ("pageSize", "1"));
        var unknown = await standard.CallWith(headers, ("nothing", "1"));
        var missing = await StandardAnswer.Read(await standard.Portal.Client.GetAsync(await standard.Address()));

        Assert.Equal("OK", good.Message);
        Assert.StartsWith("There is no parameter named \"nothing\". Known: pageNum", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("the fields eventNo, areaCode, day, reportedAt, chuLiBuMen, count", unknown.Message, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Unauthorized, InvokeErrors.MissingToken.En), (missing.Status, missing.Message));
    }

    [Fact]
    public async Task A_page_that_was_seen_before_is_of_the_format_that_is_asked_for()
    {
        for (var i = 0; i < 3; i++)
        {
            using var json = await standard.Send([("Accept", "application/json")], ("pageSize", "7"));
            using var xml = await standard.Send([("Accept", "application/xml")], ("pageSize", "7"));
            Assert.StartsWith("{", await json.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.StartsWith("<?xml", await xml.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    public static TheoryData<string> Hostile =>
    [
        "' OR '1'='1", "1; DROP TABLE rows; --", "c0) OR (1=1", "[' OR 1=1,2]", "(((", "[[20260101000000,20260201000000]]",
        "</script><script>alert(1)</script>", "]]>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;", "{0}", "}{99}", "\\",
        "a\r\nSet-Cookie: x=1", "\u0000", "\u0001", "\uFFFF", "\u202E", "😀", "１１", new('(', 5000), new string('[', 80) + ",", new('9', 14),
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Hostile_texts_are_rows_that_there_are_not_or_refusals(string text)
    {
        foreach (var name in new[] { "eventNo", "areaCode", "day", "reportedAt", "count", "count__gt", "day__in", "sort", "fields", "after", "pageSize", "format", "x" + text, text + "__gt" })
        {
            foreach (var format in new[] { "json", "xml" })
            {
                using var response = await standard.Send(
                    [("Accept", "application/" + format)], (name, text));
                var body = await response.Content.ReadAsStringAsync();

                Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{name}={text}: {response.StatusCode}");
                Assert.False(response.Headers.Contains("Set-Cookie"));
                var isXml = body.StartsWith('<');
                var rows = isXml ? Read(body).Descendants("row").Count() : CountOf(JsonElement.Parse(body));
                Assert.True(rows == 0, $"{name}={text}: {rows} rows");
                Assert.InRange(body.Length, 1, 1000);
            }
        }
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("a;q=2;;,,,")]
    [InlineData("<xml>")]
    public async Task A_hostile_Accept_is_not_acceptable_and_shown_as_text(string accept)
    {
        var answer = await standard.CallWith([("Accept", accept)], ("pageSize", "1"));

        Assert.Equal(InvokeErrors.NotAcceptable.Code, answer.Code);
        Assert.Contains(accept, answer.Message, StringComparison.Ordinal);
    }

    private static int CountOf(JsonElement body) => body.GetProperty("data") is { ValueKind: JsonValueKind.Object } data
        ? data.GetProperty("rows").GetArrayLength() : 0;

    private static XDocument Read(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader);
    }

    /// <summary>The same content: members are elements in their order, null is empty.</summary>
    internal static void Same(JsonElement json, XElement xml, string item)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(json.EnumerateObject().Select(member => member.Name), xml.Elements().Select(element => element.Name.LocalName));
                foreach (var (member, element) in json.EnumerateObject().Zip(xml.Elements()))
                {
                    Same(member.Value, element, item);
                }

                break;
            case JsonValueKind.Array:
                Assert.Equal(json.GetArrayLength(), xml.Elements().Count());
                foreach (var (value, element) in json.EnumerateArray().Zip(xml.Elements()))
                {
                    Assert.Equal(item, element.Name.LocalName);
                    Same(value, element, item);
                }

                break;
            default:
                Assert.Equal(json.ToString(), xml.Value);
                break;
        }
    }
}
