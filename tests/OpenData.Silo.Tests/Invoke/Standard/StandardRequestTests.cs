using System.Net;
using System.Text;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Tests.Invoke.Standard;

/// <summary>服务请求: addresses, several elements of a parameter, area codes, paging.</summary>
public sealed class StandardRequestTests(StandardPortal standard) : IClassFixture<StandardPortal>
{
    [Fact]
    public async Task 数据接口地址_the_first_twenty_rows_come_with_the_mark_of_the_next()
    {
        var answer = await standard.Call();

        Assert.Equal((HttpStatusCode.OK, 200, "OK"), (answer.Status, answer.Code, answer.Message));
        Assert.Equal(20, answer.Rows.Length);
        Assert.Equal(
            """{"eventNo":"000","areaCode":"310101","day":"2026-01-01","reportedAt":"2026-01-01 12:00:00","chuLiBuMen":"部门0","count":0}""",
            answer.Rows[0].GetRawText());
        Assert.Equal("null", answer.Rows[2].GetProperty("count").GetRawText());
        Assert.Equal(8 + "14".Length, answer.Next!.Length);
        Assert.Contains("r=", answer.Response.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eventNo")]
    [InlineData("EVENT_NO")]
    [InlineData("编号")]
    public async Task 服务请求参数_a_field_is_known_by_its_name_code_and_name_in_answers(string name)
    {
        Assert.Equal("007", (await standard.Call((name, "007"))).Numbers);
        Assert.Equal("058 059", (await standard.Call((name + "__gt", "057"))).Numbers);
        Assert.Equal("059 058", (await standard.Call(("sort", "-" + name), ("pageSize", "2"))).Numbers);
        Assert.Equal("""{"eventNo":"000"}""", (await standard.Call(("fields", name))).Rows[0].GetRawText());
    }

    [Fact]
    public async Task 数据接口地址_other_interfaces_follow_after_a_dash()
    {
        var address = await standard.Address(StandardCatalogue.Declared);
        var first = await StandardAnswer.Read(await standard.Get(address + "?pageSize=1&eventNo=007"));
        var second = await StandardAnswer.Read(await standard.Get(address + "-2?pageSize=1&day=20260108000000"));
        var column = await StandardAnswer.Read(await standard.Get(address + "-2?eventNo=007"));
        var third = await StandardAnswer.Read(await standard.Get(address + "-3"));
        var other = await StandardAnswer.Read(await standard.Get("/openapi/v1/999999"));

        Assert.Equal("""{"eventNo":"007"}""", first.Rows.Single().GetRawText());
        Assert.Equal("""{"areaCode":"310104","day":"2026-01-08"}""", second.Rows.Single().GetRawText());
        Assert.Equal(InvokeErrors.UnknownParameter.Code, column.Code);
        Assert.Contains("fields day,", column.Message, StringComparison.Ordinal);
        Assert.Equal(InvokeErrors.UnknownInterface.Code, third.Code);
        Assert.Equal(InvokeErrors.UnknownResource.Code, other.Code);
    }

    [Fact]
    public async Task 服务请求参数_several_elements_are_given_by_repeating_or_as_an_array()
    {
        var repeated = await standard.Call(("eventNo", "003"), ("area_code", "310101"), ("eventNo", "006"), ("eventNo", ""), ("eventNo", "007"));
        var array = await standard.Post(new StringContent(
            """{"eventNo":["003","006","007",null],"count":[3,7],"pageSize":5}""", Encoding.UTF8, "application/json"));
        var form = await standard.Post(new StringContent("count=3&count=7", Encoding.UTF8, "application/x-www-form-urlencoded"));
        var listed = await standard.Call(("count__in", "3,7"));
        var none = await standard.Call(("eventNo", ""), ("eventNo", ""), ("pageSize", "1"));

        Assert.Equal("003 006", repeated.Numbers);
        Assert.Equal("003 007", array.Numbers);
        Assert.Equal("003 007", form.Numbers);
        Assert.Equal("003 007", listed.Numbers);
        Assert.Equal("000", none.Numbers);
    }

    [Fact]
    public async Task 服务请求参数_a_hundred_elements_are_the_most()
    {
        var hundred = await standard.Call([.. Enumerable.Range(0, 100).Select(i => ("eventNo", StandardCatalogue.NumberOf(i)))]);
        var more = await standard.Call([.. Enumerable.Range(0, 101).Select(i => ("eventNo", StandardCatalogue.NumberOf(i)))]);

        Assert.Equal(20, hundred.Rows.Length);
        Assert.Equal(InvokeErrors.TooManyValues.Code, more.Code);
        Assert.Contains("101 values", more.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pageNum")]
    [InlineData("sort")]
    [InlineData("count__gt")]
    [InlineData("format")]
    [InlineData("unknown")]
    public async Task What_is_no_field_is_given_once(string name)
    {
        var answer = await standard.Call((name, "1"), (name, "1"));

        Assert.Equal(InvokeErrors.RepeatedParameter.Code, answer.Code);
        Assert.Contains($"\"{name}\"", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("310101", "000 003")]
    [InlineData("110101", "002 005")]
    [InlineData("310115", "")]
    [InlineData("31", "")]
    [InlineData("310000", "")]
    [InlineData("3101", "")]
    public async Task 服务请求参数_codes_of_areas_are_those_of_GB_T_2260(string code, string numbers) =>
        Assert.Equal(numbers, (await standard.Call(("areaCode", code), ("pageSize", "2"))).Numbers);

    [Theory]
    [InlineData("310199")]
    [InlineData("310")]
    [InlineData("99")]
    [InlineData("310101 ")]
    [InlineData("黄浦区")]
    [InlineData("[20260101000000,20260201000000]")]
    public async Task 服务请求参数_what_is_no_code_of_an_area_is_named(string code)
    {
        foreach (var answer in new[]
        {
            await standard.Call(("areaCode", "310101"), ("areaCode", code)),
            code.Contains(',', StringComparison.Ordinal) ? await standard.Call(("areaCode", code)) : await standard.Call(("区代码__in", $"310101,{code}")),
        })
        {
            Assert.Equal((HttpStatusCode.BadRequest, InvokeErrors.UnknownArea.Code), (answer.Status, answer.Code));
            Assert.Contains($"\"{code}\"", answer.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pages_go_on_by_number_and_after_a_mark()
    {
        var second = await standard.Call(("pageNum", "2"), ("pageSize", "25"));
        var numbers = new List<string>();
        string? next = "";
        do
        {
            var page = await standard.Call(("pageSize", "25"), ("sort", "-count"), ("after", next!));
            numbers.AddRange(page.Rows.Select(row => row.GetProperty("eventNo").GetString()!));
            next = page.Next;
        }
        while (next is not null);

        Assert.StartsWith("025 026 ", second.Numbers, StringComparison.Ordinal);
        Assert.Equal(StandardCatalogue.EventCount, numbers.Distinct().Count());
        Assert.Equal(["059", "058"], numbers[..2]);
    }

    [Theory]
    [InlineData("pageSize", "201")]
    [InlineData("pageSize", "0")]
    [InlineData("pageNum", "0")]
    [InlineData("pageNum", "x")]
    public async Task A_page_out_of_range_is_named_in_English(string name, string value)
    {
        var answer = await standard.CallWith([("Accept-Language", "zh-CN")], (name, value));

        Assert.Equal(InvokeErrors.BadPage.Code, answer.Code);
        Assert.StartsWith($"The paging parameter {name} has the value \"{value}\"", answer.Message, StringComparison.Ordinal);
    }
}
