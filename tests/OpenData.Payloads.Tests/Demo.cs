using OpenData.Payloads.Catalog;

namespace OpenData.Payloads.Tests;

/// <summary>The shipped catalogue and tables.</summary>
internal static class Demo
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "demo");

    public static string Catalog { get; } = Path.Combine(Folder, "catalog.jsonl");

    public static string Table(string name) => Path.Combine(Folder, "tables", name);

    public static async Task<List<CatalogLine>> Lines()
    {
        var lines = new List<CatalogLine>();
        await foreach (var line in CatalogReader.ReadFile(Catalog))
        {
            lines.Add(line);
        }

        return lines;
    }
}
