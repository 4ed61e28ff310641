using OpenData.Payloads.Catalog;
using OpenData.Payloads.Rejections;
using OpenData.Payloads.Tables;

namespace OpenData.Payloads.Tests.Catalog;

public class TableSourceTests
{
    [Fact]
    public void A_plain_file_below_the_folder_is_found()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("tables/a.csv", "x");

        Assert.Equal(path, new TableSource("tables/a.csv", []).Resolve(folder.Path));
    }

    [Fact]
    public void A_symbolic_link_is_refused_as_file_and_as_folder()
    {
        using var folder = new TemporaryFolder();
        using var outside = new TemporaryFolder();
        var secret = outside.File("secret.csv", "x");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.csv"), secret);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "tables"), outside.Path);

        AssertRefused(folder, "link.csv");
        AssertRefused(folder, "tables/secret.csv");
    }

    [Theory]
    [InlineData("missing.csv")]
    [InlineData("..")]
    [InlineData("../a.csv")]
    [InlineData("/a.csv")]
    [InlineData("")]
    [InlineData("a\0.csv")]
    public void What_is_no_file_of_the_folder_is_refused(string path)
    {
        using var folder = new TemporaryFolder();

        AssertRefused(folder, path);
    }

    [Fact]
    public void A_folder_is_no_table()
    {
        using var folder = new TemporaryFolder();
        folder.File("tables/a.csv", "x");

        AssertRefused(folder, "tables");
    }

    private static void AssertRefused(TemporaryFolder folder, string path)
    {
        var refused = Assert.Throws<TableRejectedException>(() => new TableSource(path, []).Resolve(folder.Path));
        Assert.Equal(RejectionCode.BadTablePath, refused.Rejection.Code);
    }
}
