using System.Text;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Catalog;
using OpenData.Payloads.Rejections;

namespace OpenData.Payloads.Tests.Catalog;

/// <summary>Reads catalogues that a test writes down.</summary>
internal static class CatalogText
{
    /// <summary>The smallest record with <paramref name="fields"/> added, such as <c>"tags":["a"]</c>.</summary>
    public static string Record(string fields) =>
        $$"""{"id":"a","title":"公园名录","provider":"市园林局"{{(fields.Length > 0 ? "," : "")}}{{fields}}}""";

    public static Task<List<CatalogLine>> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static async Task<List<CatalogLine>> Read(byte[] bytes)
    {
        var lines = new List<CatalogLine>();
        await foreach (var line in CatalogReader.Read(new MemoryStream(bytes)))
        {
            lines.Add(line);
        }

        return lines;
    }

    public static async Task<Resource> ReadOne(string fields)
    {
        var line = Assert.Single(await Read(Record(fields)));
        Assert.Null(line.Rejection);
        return line.Resource!;
    }

    public static async Task<Rejection> Reject(string line)
    {
        var only = Assert.Single(await Read(line));
        Assert.Null(only.Resource);
        Assert.Null(only.Table);
        return only.Rejection!;
    }
}
