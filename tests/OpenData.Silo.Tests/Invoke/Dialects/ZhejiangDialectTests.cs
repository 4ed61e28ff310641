using System.Net;
using System.Text.Json;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Invoke.Dialects;

/// <summary>Zhejiang manual, 3.3: three interfaces of each resource, answered as <c>{"status":…,"msg":…,"data":…}</c>.</summary>
public sealed class ZhejiangDialectTests(ServingPortal serving) : IClassFixture<ServingPortal>, IAsyncLifetime
{
    private readonly TestPortal _portal = serving.Portal;
    private string _token = "";

    public async Task InitializeAsync() => _token = await _portal.Entitle(SampleCatalogue.Stops);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("")]
    [InlineData("/jdop_front")]
    public async Task Zhejiang_3_3_1_get_total_tells_the_number_of_rows(string prefix)
    {
        var (status, answer) = await Get(prefix, "get_total.do", "");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""{"status":1,"msg":"调用成功","data":25}""", answer.GetRawText());
    }

    [Fact]
    public async Task Zhejiang_3_3_2_get_data_gives_a_page()
    {
        var (_, first) = await Get("", "get_data.do", "&pageNum=1&pageSize=1");
        var (_, last) = await Get("", "get_data.do", "&pageNum=2&pageSize=20");

        Assert.Equal(
            """{"status":1,"msg":"调用成功","data":[{"dm":"001","mc":"站点1","qx":"徐汇区","kl":10}]}""", first.GetRawText());
        Assert.Equal(5, last.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task Zhejiang_3_3_3_get_dataupdate_date_takes_the_parameters_of_the_example()
    {
        var (_, answer) = await Get("", "get_dataupdate_date.do", "&pageNum=1&pageSize=1");

        Assert.Equal("""{"status":1,"msg":"调用成功","data":"2026-02-01"}""", answer.GetRawText());
    }

    [Fact]
    public async Task A_form_is_taken_as_well()
    {
        using var form = new FormUrlEncodedContent([new("pageNum", "3"), new("pageSize", "2"), new("authToken", _token)]);
        using var response = await _portal.Client.PostAsync(await Address("", "get_data.do"), form);

        var rows = JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("data");
        Assert.Equal(["005", "006"], rows.EnumerateArray().Select(row => row.GetProperty("dm").GetString()));
    }

    [Theory]
    [InlineData("get_data.do", "&pageSize=201", 400, "40001")]
    [InlineData("get_data.do", "&pageNum=0", 400, "40001")]
    [InlineData("get_data.do", "&nothing=1", 400, "40002")]
    [InlineData("get_total.do", "&pageNum=1", 400, "40002")]
    [InlineData("get_data.do", "&pageNum=1&pageNum=2", 400, "40003")]
    public async Task A_refusal_has_status_0_and_begins_with_its_code(string name, string query, int status, string code)
    {
        var (told, answer) = await Get("", name, query);

        Assert.Equal(status, (int)told);
        Assert.Equal(0, answer.GetProperty("status").GetInt32());
        Assert.StartsWith(code + " ", answer.GetProperty("msg").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").ValueKind);
    }

    [Fact]
    public async Task Zhejiang_3_3_an_interface_is_applied_for_before_it_is_called()
    {
        using var response = await _portal.Get($"{await Address("", "get_data.do")}?authToken={serving.Token}");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("40302", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_secret_nothing_is_told()
    {
        using var response = await _portal.Get(await Address("", "get_total.do"));

        Assert.Equal(InvokeErrors.MissingToken.Status, (int)response.StatusCode);
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> Get(string prefix, string name, string query)
    {
        using var response = await _portal.Get($"{await Address(prefix, name)}?authToken={_token}{query}");
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync()));
    }

    private async Task<string> Address(string prefix, string name) =>
        $"{prefix}/interfaces/cata_{await _portal.NumberOf(SampleCatalogue.Stops)}/{name}";
}
