using System.Runtime.CompilerServices;

namespace OpenData.Search.Tests.Storage;

/// <summary>An index that an earlier build of this format wrote must open and answer as it did. After a change of the format
/// or the dictionaries it is written anew: OPENDATA_ACCEPT=1 dotnet test --filter FormatTests.</summary>
public sealed class FormatTests : IDisposable
{
    private const int Documents = 60;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public void An_index_of_this_format_opens_and_answers()
    {
        if (Environment.GetEnvironmentVariable("OPENDATA_ACCEPT") == "1")
        {
            Accept();
        }

        foreach (var file in Directory.GetFiles(Kept()))
        {
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        }

        using var kept = SearchIndex.Open(_folder.FullName, CorpusRecord.Schema, CorpusRecord.Lexicon);
        using var fresh = CorpusRecord.NewIndex([.. Records()]);
        Assert.Equal(4711, kept.Position);
        Assert.Equal(Documents, kept.Count);
        foreach (var text in CorpusRecord.All.Take(Documents).Select(r => r.Title).Concat(["名单", "\"信息\"", "统一社会信用代码"]))
        {
            var request = new SearchRequest { Text = text, Limit = Documents, Facets = ["domain", "format"] };
            var (expected, actual) = (fresh.Search(request), kept.Search(request));
            Assert.Equal(expected.Hits.Select(h => h.Id), actual.Hits.Select(h => h.Id));
            Assert.Equal(
                expected.Hits.SelectMany(h => h.Matches).SelectMany(m => m.Fragments),
                actual.Hits.SelectMany(h => h.Matches).SelectMany(m => m.Fragments));
            Assert.Equal(expected.Facets.SelectMany(f => f.Buckets), actual.Facets.SelectMany(f => f.Buckets));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IEnumerable<SearchDocument> Records() => CorpusRecord.All.Take(Documents).Select(r => r.ToDocument());

    private static string Kept() => Path.Combine(AppContext.BaseDirectory, "corpora", "index");

    private static void Accept([CallerFilePath] string source = "")
    {
        var corpora = Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "Corpora", "search", "index");
        foreach (var folder in (string[])[Path.GetFullPath(corpora), Kept()])
        {
            Directory.CreateDirectory(folder);
            SearchIndex.Delete(folder);
            using (var index = SearchIndex.Open(folder, CorpusRecord.Schema, CorpusRecord.Lexicon))
            {
                index.Apply(Records());
                index.Commit(4711);
            }

            File.Delete(Path.Combine(folder, "write.lock"));
        }
    }
}
