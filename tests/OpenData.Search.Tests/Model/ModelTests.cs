namespace OpenData.Search.Tests.Model;

/// <summary>The engine against a scan of all documents, over random documents, changes and queries.</summary>
public sealed class ModelTests
{
    private const int Ids = 150;

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    public void Random_changes_leave_the_engine_and_a_scan_of_all_documents_in_agreement(int seed, bool chinese)
    {
        var world = new ModelWorld(seed, chinese);
        var index = new SearchIndex(ModelIndex.Schema, CorpusRecord.Lexicon);
        var model = new ModelIndex();
        for (var step = 0; step < 25; step++)
        {
            Change(index, model, world);
            ModelComparison.Compare(index, model, world, queries: 8);
        }
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void One_large_change_answers_as_a_scan_does(int seed, bool chinese)
    {
        var world = new ModelWorld(seed, chinese);
        var index = new SearchIndex(ModelIndex.Schema, CorpusRecord.Lexicon);
        var model = new ModelIndex();
        ModelDocument[] documents = [.. Enumerable.Range(0, 1500).Select(_ => world.Document(1000))];
        Apply(index, model, documents, []);
        ModelComparison.Compare(index, model, world, queries: 40);
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void A_title_typed_in_full_stands_first_whatever_its_use_and_age(int seed, bool chinese)
    {
        var world = new ModelWorld(seed, chinese);
        var index = new SearchIndex(ModelIndex.Schema, CorpusRecord.Lexicon);
        var model = new ModelIndex();
        Apply(index, model, [.. Enumerable.Range(0, 400).Select(_ => world.Document(400))], []);
        foreach (var document in model.Documents.Values)
        {
            index.SetCounter(document.Id, "views", world.Random.Next(1_000_000));
        }

        foreach (var document in model.Documents.Values.Take(150))
        {
            var first = index.Search(new() { Text = document.TitleText, Limit = 1 }).Hits[0];
            Assert.Equal(document.TitleText, model.Documents[first.Id].TitleText);
        }
    }

    /// <summary>One random change: a few documents or many, new or replaced, some deleted, some counters moved, and now
    /// and then everything.</summary>
    internal static void Change(SearchIndex index, ModelIndex model, ModelWorld world)
    {
        if (world.Random.Next(30) == 0)
        {
            index.Clear();
            model.Documents.Clear();
        }

        var count = world.Random.Next(3) == 0 ? world.Random.Next(60) : world.Random.Next(4);
        string[] deletes = [.. Enumerable.Range(0, world.Random.Next(8)).Select(_ => $"doc-{world.Random.Next(Ids)}")];
        Apply(index, model, [.. Enumerable.Range(0, count).Select(_ => world.Document(Ids))], deletes);
        foreach (var document in model.Documents.Values.Where(_ => world.Random.Next(10) == 0))
        {
            var delta = world.Random.Next(1, 3);
            Assert.True(index.AddToCounter(document.Id, "views", delta));
            document.Views += delta;
            Assert.Equal(document.Views, index.GetCounter(document.Id, "views"));
        }
    }

    internal static void Apply(SearchIndex index, ModelIndex model, ModelDocument[] documents, string[] deletes)
    {
        index.Apply(documents.Select(document => document.ToDocument()), deletes);
        model.Apply(documents, deletes);
    }
}
