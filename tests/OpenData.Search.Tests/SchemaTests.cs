namespace OpenData.Search.Tests;

public sealed class SchemaTests
{
    [Fact]
    public void A_schema_that_contradicts_itself_is_refused()
    {
        TextField[] title = [new("title", 1)];
        Assert.Throws<ArgumentException>(() => new IndexSchema(title, "name"));
        Assert.Throws<ArgumentException>(() => new IndexSchema(title, "title", [new("title")]));
        Assert.Throws<ArgumentException>(() => new IndexSchema(title, "title", freshness: "updated"));
        Assert.Throws<ArgumentException>(() => new IndexSchema([TextField.OfItems("i", 1, 1, "name")], "i"));
        Assert.Throws<ArgumentException>(() =>
            new IndexSchema(Enumerable.Range(0, 33).Select(i => new TextField($"f{i}", 1)), "f0"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextField("title", 0));
    }

    [Fact]
    public void A_heavier_field_ranks_higher()
    {
        var index = CorpusRecord.NewIndex(
            new SearchDocument("k").Text("title", "甲").Text("keywords", "水闸"),
            new SearchDocument("s").Text("title", "甲").Text("scenario", "水闸"),
            new SearchDocument("a").Text("title", "甲").Text("abstract", "水闸"));
        Assert.Equal(["a", "s", "k"], index.Search(new() { Text = "水闸" }).Hits.Select(h => h.Id));
    }

    [Fact]
    public void Only_counters_of_use_lift_a_document()
    {
        var schema = new IndexSchema(
            [new("title", 1)], "title", counters: [new("items"), new("downloads", IsUse: true), new("rating")]);
        using var index = new SearchIndex(schema, CorpusRecord.Lexicon);
        index.Apply(
        [
            new SearchDocument("a").Text("title", "水闸名录一").Counter("items", 1_000_000).Counter("rating", 5),
            new SearchDocument("b").Text("title", "水闸名录二"),
            new SearchDocument("c").Text("title", "水闸名录三").Counter("downloads", 3),
        ]);

        Assert.Equal(["c", "a", "b"], index.Search(new() { Text = "水闸名录" }).Hits.Select(h => h.Id));
        index.AddToCounter("b", "downloads", 30);
        Assert.Equal(["b", "c", "a"], index.Search(new() { Text = "水闸名录" }).Hits.Select(h => h.Id));
    }
}
