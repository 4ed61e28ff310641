using OpenData.Contracts.Datasets;
using OpenData.Payloads.Catalog;
using OpenData.Payloads.Rejections;

namespace OpenData.Payloads.Tests.Catalog;

public class CatalogValidationTests
{
    [Theory]
    [InlineData("""{"id":"a","provider":"p"}""", "title")]
    [InlineData("""{"id":"a","provider":"p","title":" \t "}""", "title")]
    [InlineData("""{"id":"a","provider":"p","title":null}""", "title")]
    [InlineData("""{"id":"a","title":"t"}""", "provider")]
    [InlineData("""{"title":"t","provider":"p"}""", "source_url")]
    [InlineData("""{"title":"t","provider":"p","id":"","source_url":"暂无"}""", "source_url")]
    [InlineData("""{"id":"a","title":"t","provider":"p","items":[{"desc":"x"}]}""", "items.name")]
    public async Task What_must_be_there_is_asked_for_by_name(string line, string field)
    {
        var rejection = await CatalogText.Reject(line);

        Assert.Equal(RejectionCode.Missing, rejection.Code);
        Assert.Equal(field, rejection.Field);
        Assert.Contains(field, rejection.Zh, StringComparison.Ordinal);
        Assert.Contains(field, rejection.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"description\":5", "description")]
    [InlineData("\"tags\":{}", "tags")]
    [InlineData("\"tags\":[\"a\",1]", "tags")]
    [InlineData("\"domain\":[[]]", "domain")]
    [InlineData("\"row_count\":true", "row_count")]
    [InlineData("\"views\":[1]", "views")]
    [InlineData("\"items\":[1]", "items")]
    [InlineData("\"items\":\"text\",\"params\":5", "params")]
    [InlineData("\"files\":[true]", "files")]
    [InlineData("\"example\":\"yes\"", "example")]
    [InlineData("\"abstract\":\"\\ud800\"", "abstract")]
    [InlineData("\"files\":[\"\\ud800\"]", "files")]
    [InlineData("\"items\":[\"\\ud800\"]", "items")]
    [InlineData("\"items\":[{\"name\":\"\\ud800\"}]", "name")]
    [InlineData("\"domain\":[\"\\ud800\"]", "domain")]
    public async Task A_field_of_the_wrong_type_is_named(string fields, string field)
    {
        var rejection = await CatalogText.Reject(CatalogText.Record(fields));

        Assert.Equal(RejectionCode.WrongType, rejection.Code);
        Assert.Equal(field, rejection.Field);
    }

    [Theory]
    [InlineData("""[{"no":0}]""", "interfaces.no", "0")]
    [InlineData("""[{"no":100}]""", "interfaces.no", "100")]
    [InlineData("""[{"no":2},{"no":2}]""", "interfaces.no", "2")]
    [InlineData("""[{"format":"CSV"}]""", "interfaces.format", "CSV")]
    [InlineData("""[{"format":"1"}]""", "interfaces.format", "1")]
    [InlineData("""[{"params":["没有"]}]""", "interfaces.params", "没有")]
    [InlineData("""[{"returns":["代码","没有"]}]""", "interfaces.returns", "没有")]
    public async Task An_interface_that_cannot_be_is_rejected_and_named(string interfaces, string field, string value)
    {
        var rejection = await CatalogText.Reject(CatalogText.Record($$"""
            "items":[{"name":"代码","code":"dm"}],"interfaces":{{interfaces}}
            """));

        Assert.Equal((RejectionCode.BadInterface, field, value), (rejection.Code, rejection.Field, rejection.Value));
    }

    [Fact]
    public async Task Interfaces_are_declared_with_fields_by_name_or_code()
    {
        var resource = await CatalogText.ReadOne("""
            "items":[{"name":"代码","code":"dm","codeList":"GB/T 2260"},{"name":"名称"}],
            "interfaces":[{"no":3,"name":"按代码","format":"xml","params":["dm"],"returns":["名称","dm","代码"]},{}]
            """.ReplaceLineEndings(" "));

        Assert.Equal(
            [
                new DataInterface(3, "按代码", InterfaceFormat.Xml, ["代码"], ["名称", "代码"]),
                new DataInterface(2, "API-2(JSON)", InterfaceFormat.Json, [], []),
            ],
            resource.Interfaces);
        Assert.Equal("GB/T 2260", resource.DataItems[0].CodeList);
    }

    [Fact]
    public async Task A_text_over_its_limit_is_rejected_with_value_and_limit_and_never_cut()
    {
        var fits = await CatalogText.ReadOne($"\"license\":\"{new string('约', CatalogLimits.Text)}\"");
        var rejection = await CatalogText.Reject(
            CatalogText.Record($"\"license\":\"{new string('约', CatalogLimits.Text + 1)}\""));

        Assert.Equal(CatalogLimits.Text, fits.License!.Length);
        Assert.Equal(RejectionCode.TooLong, rejection.Code);
        Assert.Equal(80, rejection.Value!.Length);
        Assert.EndsWith("…", rejection.Value, StringComparison.Ordinal);
        Assert.Contains("500", rejection.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_over_its_limit_is_rejected()
    {
        var tags = string.Join(',', Enumerable.Range(0, CatalogLimits.Elements + 1).Select(i => $"\"{i}\""));

        var rejection = await CatalogText.Reject(CatalogText.Record($"\"tags\":[{tags}]"));

        Assert.Equal(RejectionCode.TooLong, rejection.Code);
        Assert.Equal("tags", rejection.Field);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    [InlineData("ftp://example.org/a")]
    [InlineData("www.example.org")]
    public async Task An_address_that_a_page_must_not_link_is_rejected(string address)
    {
        var rejection = await CatalogText.Reject(CatalogText.Record($"\"source_url\":\"{address}\""));

        Assert.Equal(RejectionCode.BadAddress, rejection.Code);
        Assert.Equal(address, rejection.Value);
    }

    [Theory]
    [InlineData("../secret.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("tables/../../x.csv")]
    [InlineData("tables//x.csv")]
    [InlineData("tables\\\\x.csv")]
    [InlineData("C:/x.csv")]
    [InlineData("./x.csv")]
    public async Task A_table_path_that_leaves_the_folder_is_rejected(string path)
    {
        var rejection = await CatalogText.Reject(CatalogText.Record($"\"table\":\"{path}\""));

        Assert.Equal(RejectionCode.BadTablePath, rejection.Code);
    }

    [Fact]
    public async Task A_field_whose_name_is_no_text_rejects_or_is_ignored_but_never_throws()
    {
        var lines = await CatalogText.Read(
            CatalogText.Record("\"\\ud800\":1") + "\n" + CatalogText.Record("\"a\\ud800\":1,\"a\\ud800\":2"));

        Assert.Equal([1L, 2L], lines.Select(line => line.Number));
        Assert.All(lines, line => Assert.True(line.Resource is null != line.Rejection is null));
    }

    [Fact]
    public async Task A_rejection_shows_no_control_characters()
    {
        var rejection = await CatalogText.Reject(CatalogText.Record("\"source_url\":\"x\\u001b[31m\\ny\\u009b\""));

        Assert.DoesNotContain(rejection.Value!, char.IsControl);
        Assert.DoesNotContain(rejection.Zh, char.IsControl);
    }
}
