namespace OpenData.Search.Tests.Model;

/// <summary>The index on disk against a scan of all documents: what a restart and a crash leave.</summary>
public sealed class DiskModelTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("search-model-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public void A_reopened_index_answers_as_before(int seed, bool chinese)
    {
        var world = new ModelWorld(seed, chinese);
        var model = new ModelIndex();
        for (var round = 1; round <= 6; round++)
        {
            List<SearchResult> before;
            using (var index = Open())
            {
                Assert.Equal(round - 1, index.Position);
                for (var change = world.Random.Next(6); change >= 0; change--)
                {
                    ModelTests.Change(index, model, world);
                }

                if (world.Random.Next(3) == 0)
                {
                    index.Optimize();
                    Assert.InRange(index.Segments.Count, 0, 1);
                }

                index.Commit(round);
                before = Ask(index, world, round);
            }

            using var again = Open();
            ModelComparison.Compare(again, model, world, queries: 8);
            Equal(before, Ask(again, world, round));
        }
    }

    [Fact]
    public void What_was_not_committed_is_gone_after_a_restart()
    {
        var world = new ModelWorld(13, chinese: true);
        var model = new ModelIndex();
        using (var index = Open())
        {
            ModelTests.Apply(index, model, [.. Enumerable.Range(0, 50).Select(_ => world.Document(60))], []);
            index.Commit(7);
            index.Apply([new SearchDocument("late").Text("title", "公园")], [.. model.Documents.Keys.Take(20)]);
            index.Optimize();
            Assert.True(index.Contains("late"));
        }

        using var again = Open();
        Assert.Equal(7, again.Position);
        ModelComparison.Compare(again, model, world, queries: 8);
    }

    /// <summary>A copy of the folder, file by file and in any order, is what a machine that stops leaves at worst: each
    /// such copy opens as the last commit or the one before it.</summary>
    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    public async Task A_folder_copied_between_any_two_writes_opens_as_a_commit(int seed)
    {
        var world = new ModelWorld(seed, chinese: true);
        var model = new ModelIndex();
        var committed = new Dictionary<long, HashSet<string>> { [0] = [] };
        using var done = new CancellationTokenSource();
        var copies = Task.Run(() => CopyUntil(done.Token));
        using (var index = Open())
        {
            for (var round = 1; round <= 60; round++)
            {
                ModelTests.Change(index, model, world);
                if (round % 7 == 0)
                {
                    index.Optimize();
                }

                lock (committed)
                {
                    committed[round] = [.. model.Documents.Keys];
                }

                index.Commit(round);
            }
        }

        await done.CancelAsync();
        var taken = await copies;
        Assert.NotEmpty(taken);
        long last = 0;
        foreach (var copy in taken)
        {
            using var index = SearchIndex.Open(copy, ModelIndex.Schema, CorpusRecord.Lexicon);
            Assert.True(index.Position >= last, $"{copy} opens as commit {index.Position}, an earlier copy as {last}");
            last = index.Position;
            Assert.Equal(
                committed[last].Order(),
                index.Search(new() { Limit = 1000 }).Hits.Select(hit => hit.Id).Order());
        }
    }

    [Fact]
    public async Task Readers_see_whole_changes_while_segments_are_merged_and_committed()
    {
        const int Batch = 25;
        using var index = Open();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var searches = 0;
            for (; !done.IsCancellationRequested || searches == 0; searches++)
            {
                var result = index.Search(new() { Text = "公园", Limit = 60, Facets = ["domain"] });
                Assert.Equal(0, result.Total % Batch);
                Assert.Equal(result.Total, result.Facets[0].Buckets.Sum(bucket => bucket.Count));
                Assert.All(result.Hits, hit => Assert.Equal("<em>公园</em>长椅", hit.Matches[0].Fragments[0]));
            }
        })).ToArray();
        for (var round = 0; round < 120; round++)
        {
            var ids = Enumerable.Range(0, Batch).Select(i => $"{round % 9}-{i}").ToArray();
            var documents = ids.Select(id => new SearchDocument(id).Text("title", "公园长椅").Keyword("domain", $"{round % 4}"));
            index.Apply(round % 5 == 4 ? [] : documents, ids);
            if (round % 10 == 3)
            {
                index.Commit(round);
            }

            if (round % 25 == 6)
            {
                index.Optimize();
            }
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(index.Count, index.Search(new() { Limit = 0 }).Total);
    }

    [Fact]
    public void One_index_object_at_a_time_has_the_folder()
    {
        using (var index = Open())
        {
            Assert.Contains(_folder.FullName, Assert.Throws<IOException>(Open).Message, StringComparison.Ordinal);
            Assert.Throws<IOException>(() => SearchIndex.Delete(IndexPath));
            index.Apply([new SearchDocument("a").Text("title", "公园")]);
            index.Commit(1);
        }

        SearchIndex.Delete(IndexPath);
        using var empty = Open();
        Assert.Equal((0, 0L), (empty.Count, empty.Position));
    }

    [Fact]
    public void Files_of_others_in_the_folder_stay()
    {
        var note = Path.Combine(Directory.CreateDirectory(IndexPath).FullName, "README.txt");
        File.WriteAllText(note, "mine");
        using (var index = Open())
        {
            index.Apply([new SearchDocument("a").Text("title", "公园")]);
            index.Commit();
            index.Optimize();
            index.Commit();
        }

        SearchIndex.Delete(IndexPath);
        Assert.Equal("mine", File.ReadAllText(note));
    }

    private static List<SearchResult> Ask(SearchIndex index, ModelWorld world, int round)
    {
        var queries = new ModelWorld(100 + round, chinese: world.Vocabulary[0] == "公园");
        return
        [
            .. Enumerable.Range(0, 20).Select(_ => index.Search(new()
            {
                Text = queries.Query().Text,
                Filters = queries.Filters(),
                Facets = ModelIndex.Keywords,
                Limit = 40,
                Sort = queries.Random.Next(3) switch { 0 => SearchSort.Name(), 1 => SearchSort.By("views"), _ => SearchSort.Relevance },
            })),
        ];
    }

    private static void Equal(List<SearchResult> expected, List<SearchResult> actual)
    {
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.Equal(expected[i].Total, actual[i].Total);
            Assert.Equal(expected[i].Hits.Select(hit => (hit.Id, hit.Score)), actual[i].Hits.Select(hit => (hit.Id, hit.Score)));
            Assert.Equal(
                expected[i].Hits.SelectMany(hit => hit.Matches).SelectMany(match => match.Fragments.Prepend(match.Field)),
                actual[i].Hits.SelectMany(hit => hit.Matches).SelectMany(match => match.Fragments.Prepend(match.Field)));
            Assert.Equal(expected[i].Facets.SelectMany(facet => facet.Buckets), actual[i].Facets.SelectMany(facet => facet.Buckets));
        }
    }

    private List<string> CopyUntil(CancellationToken stop)
    {
        var random = new Random(99);
        var taken = new List<string>();
        Directory.CreateDirectory(IndexPath);
        while (!stop.IsCancellationRequested || taken.Count == 0)
        {
            var copy = Path.Combine(_folder.FullName, $"copy-{taken.Count}");
            if (TryCopy(copy, random) && taken.Count < 200)
            {
                taken.Add(copy);
            }
        }

        return taken;
    }

    // A machine that stops sees all files at one moment. A copy takes a while, so it counts only if no file came, went or
    // changed meanwhile.
    private bool TryCopy(string copy, Random random)
    {
        if (Directory.Exists(copy))
        {
            Directory.Delete(copy, recursive: true);
        }

        Directory.CreateDirectory(copy);
        try
        {
            var before = Listing();
            var files = Directory.GetFiles(IndexPath);
            random.Shuffle(files);
            foreach (var file in files.Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            {
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            }

            return before == Listing();
        }
        catch (IOException)
        {
            return false;
        }

        string Listing() => string.Join('\n', new DirectoryInfo(IndexPath).GetFiles()
            .OrderBy(file => file.Name).Select(file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}"));
    }

    private string IndexPath => Path.Combine(_folder.FullName, "index");

    private SearchIndex Open() => SearchIndex.Open(IndexPath, ModelIndex.Schema, CorpusRecord.Lexicon);
}
