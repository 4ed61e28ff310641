using System.Text;
using OpenData.Payloads.Catalog;

namespace OpenData.Payloads.Tests.Catalog;

public class CatalogFuzzTests
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "null", "[]", "{}", "\"\"", "0", "-1", "1e999", "true", "\"\\ud800\"", "\"\\u0000\"", "[[[[", "]]", "}", "{\"a\":",
            ",", "\"", "\\", "\uFEFF", "\u200B", "\"title\":", "\"items\":[", "\"$type\"",
        }.Select(Encoding.UTF8.GetBytes),
        [0x00],
        [0xC3],
        [0xED, 0xA0, 0x80],
        [0xFF, 0xFE],
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_line_damaged_at_random_gives_a_resource_or_a_reason(int seed)
    {
        var random = new Random(seed);
        var originals = await File.ReadAllLinesAsync(Demo.Catalog);
        using var catalog = new MemoryStream();
        const int Count = 3_000;
        for (var i = 0; i < Count; i++)
        {
            var line = Encoding.UTF8.GetBytes(originals[random.Next(originals.Length)]).ToList();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var at = random.Next(line.Count);
                var cut = Math.Min(random.Next(0, 12), line.Count - at - 1);
                line.RemoveRange(at, cut);
                line.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
            }

            catalog.Write([.. line, (byte)'\n']);
        }

        catalog.Position = 0;
        var numbers = new List<long>();
        var taken = 0;
        await foreach (var line in CatalogReader.Read(catalog))
        {
            numbers.Add(line.Number);
            Assert.True(line.Resource is null != line.Rejection is null);
            if (line.Resource is { } resource)
            {
                taken++;
                Assert.Matches("^[0-9a-f]{32}$", resource.Key);
                Assert.NotEmpty(resource.Title);
                Assert.NotEmpty(resource.Provider);
            }
            else
            {
                Assert.NotEmpty(line.Rejection!.Zh);
            }
        }

        Assert.Equal(Enumerable.Range(1, Count).Select(i => (long)i), numbers);
        Assert.InRange(taken, 1, Count - 1);
    }
}
