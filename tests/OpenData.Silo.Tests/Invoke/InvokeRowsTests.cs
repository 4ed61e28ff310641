using System.Net;
using System.Text.Json;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Invoke;

public sealed class InvokeRowsTests : IClassFixture<ServingPortal>
{
    private readonly TestPortal _portal;
    private readonly string _token;

    public InvokeRowsTests(ServingPortal serving)
    {
        _portal = serving.Portal;
        _token = serving.Token;
    }

    [Fact]
    public async Task A_page_has_the_rows_in_order_with_codes_as_text_and_counts_as_numbers()
    {
        var answer = await _portal.Invoke(SampleCatalogue.Stops, ("authToken", _token), ("pageNum", "2"), ("page", "5"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(200, answer.Code);
        Assert.Equal("调用成功", answer.Message);
        Assert.Equal(["006", "007", "008", "009", "010"], Codes(answer));
        Assert.Equal(["代码", "名称", "区县", "客流"], answer.Rows[0].EnumerateObject().Select(cell => cell.Name));
        Assert.Equal("""{"代码":"006","名称":"站点6","区县":"黄浦区","客流":60}""", answer.Rows[0].GetRawText());
    }

    [Fact]
    public async Task Without_paging_the_first_ten_rows_come()
    {
        var answer = await _portal.Invoke(SampleCatalogue.Stops, ("authToken", _token));

        Assert.Equal(10, answer.Rows.Length);
        Assert.Equal("001", Codes(answer)[0]);
    }

    [Fact]
    public async Task All_pages_together_are_the_table()
    {
        var codes = new List<string>();
        for (var page = 1; page <= 4; page++)
        {
            codes.AddRange(Codes(await _portal.Invoke(
                SampleCatalogue.Stops, ("authToken", _token), ("pageNum", $"{page}"), ("page", "7"))));
        }

        Assert.Equal(Enumerable.Range(1, SampleCatalogue.StopCount).Select(i => $"{i:000}"), codes);
    }

    [Theory]
    [InlineData("4", "10")]
    [InlineData("2", "5000")]
    [InlineData("1000000000", "5000")]
    public async Task Past_the_end_there_are_no_rows(string pageNumber, string page)
    {
        var answer = await _portal.Invoke(
            SampleCatalogue.Stops, ("authToken", _token), ("pageNum", pageNumber), ("page", page));

        Assert.Equal(200, answer.Code);
        Assert.Equal("[]", answer.Data.GetRawText());
    }

    [Theory]
    [InlineData("代码", "011", 1)]
    [InlineData("dm", "011", 1)]
    [InlineData("dm", "11", 0)]
    [InlineData("客流", "110", 1)]
    [InlineData("kl", "0110", 1)]
    [InlineData("kl", "many", 0)]
    [InlineData("区县", "徐汇区", 13)]
    [InlineData("区县", "徐汇", 0)]
    [InlineData("名称", SampleCatalogue.HostileCell, 1)]
    public async Task A_column_filters_by_header_or_code(string field, string value, int expected)
    {
        var answer = await _portal.Invoke(
            SampleCatalogue.Stops, ("authToken", _token), ("page", "100"), (field, value));

        Assert.Equal(expected, answer.Rows.Length);
    }

    [Fact]
    public async Task Filters_hold_together_and_an_empty_one_does_not_filter()
    {
        var both = await _portal.Invoke(
            SampleCatalogue.Stops, ("authToken", _token), ("区县", "徐汇区"), ("kl", "110"), ("名称", ""));
        var none = await _portal.Invoke(
            SampleCatalogue.Stops, ("authToken", _token), ("page", "100"), ("区县", ""), ("kl", ""));

        Assert.Equal(["011"], Codes(both));
        Assert.Equal(SampleCatalogue.StopCount, none.Rows.Length);
    }

    [Fact]
    public async Task An_empty_cell_is_null_and_a_hostile_one_is_plain_text()
    {
        var rows = (await _portal.Invoke(SampleCatalogue.Stops, ("authToken", _token), ("page", "100"))).Rows;

        Assert.Equal(JsonValueKind.Null, rows[12].GetProperty("客流").ValueKind);
        Assert.Equal(SampleCatalogue.HostileCell, rows[11].GetProperty("名称").GetString());
    }

    [Fact]
    public async Task A_form_and_a_json_object_carry_the_same_parameters()
    {
        var form = await _portal.Form(
            SampleCatalogue.Stops, ("authToken", _token), ("pageNum", "2"), ("page", "3"), ("区县", "黄浦区"));
        var json = await _portal.Json(
            SampleCatalogue.Stops,
            $$"""{"authToken":"{{_token}}","pageNum":2,"page":"3","区县":"黄浦区","名称":null}""");
        var mixed = await _portal.Json(
            SampleCatalogue.Stops, """{"page":3,"kl":80}""", $"?authToken={_token}");
        var noBody = await _portal.Post(
            SampleCatalogue.Stops, new ByteArrayContent([]), $"?authToken={_token}&page=1");

        Assert.Equal(["008", "010", "012"], Codes(form));
        Assert.Equal(["008", "010", "012"], Codes(json));
        Assert.Equal(["008"], Codes(mixed));
        Assert.Equal(["001"], Codes(noBody));
    }

    [Fact]
    public async Task The_message_is_english_for_who_prefers_it()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"/api/invoke/{SampleCatalogue.Stops}?authToken={_token}");
        request.Headers.Add("Accept-Language", "zh;q=0.3, en-GB, de");

        Assert.Equal("OK", (await Answer.Read(await _portal.Client.SendAsync(request))).Message);
    }

    private static string[] Codes(Answer answer) => [.. answer.Rows.Select(row => row.GetProperty("代码").GetString()!)];
}
