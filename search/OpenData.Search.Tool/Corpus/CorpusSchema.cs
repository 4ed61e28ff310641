namespace OpenData.Search.Tool.Corpus;

/// <summary>The fields of a corpus and their weights: the order of the Shanghai manual, as the peer of the comparison
/// (tests/Corpora/search/lucene-peer) has them. Like there, only title and abstract are kept to be shown.</summary>
internal static class CorpusSchema
{
    /// <summary>The fields whose values are counted.</summary>
    public static readonly string[] Facets = ["domain", "org", "openAttr", "category"];

    /// <summary>A schema to build an index with.</summary>
    public static IndexSchema Create() => new(
        [
            new TextField("title", 10, 16),
            new TextField("abstract", 6, 60),
            new TextField("files", 4, 40).NotStored(),
            TextField.OfItems("items", 3, 200, "name", "description").NotStored(),
            TextField.OfItems("params", 2.5, 120, "name", "code", "description").NotStored(),
            new TextField("scenario", 2, 40).NotStored(),
            new TextField("tags", 1.5, 20).NotStored(),
            new TextField("keywords", 1, 20).NotStored(),
        ],
        "title",
        [.. Facets.Select(name => new KeywordField(name))],
        [new NumericColumn("updated")],
        [new CounterColumn("views", IsUse: true)],
        "updated");
}
