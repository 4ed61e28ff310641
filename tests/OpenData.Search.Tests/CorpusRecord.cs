using System.Text.Json;

namespace OpenData.Search.Tests;

/// <summary>A record of the generated corpus, and the schema that the tests index it with.</summary>
internal sealed record CorpusRecord(
    string Id,
    string Title,
    string Abstract,
    string[] Files,
    CorpusItem[] Items,
    CorpusItem[] Params,
    string Scenario,
    string[] Tags,
    string[] Keywords,
    string Domain,
    string Org,
    string OpenAttr,
    string Category,
    string[] Format,
    DateTimeOffset UpdateDate,
    int Views)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<Lexicon> LazyLexicon = new(Lexicon.LoadDefault);
    private static readonly Lazy<CorpusRecord[]> LazyAll = new(() =>
        [.. Lines("generated.jsonl").Select(line => JsonSerializer.Deserialize<CorpusRecord>(line, Options)!)]);

    public static Lexicon Lexicon => LazyLexicon.Value;

    public static CorpusRecord[] All => LazyAll.Value;

    public static IndexSchema Schema { get; } = new(
        [
            new TextField("title", 10, 20),
            new TextField("abstract", 6, 80),
            new TextField("files", 4, 40),
            TextField.OfItems("items", 3, 150, "name", "code", "description"),
            TextField.OfItems("params", 2.5, 60, "name", "code", "description"),
            new TextField("scenario", 2, 40),
            new TextField("tags", 1.5, 12),
            new TextField("keywords", 1, 16),
        ],
        title: "title",
        [new("domain"), new("org"), new("openAttr"), new("category"), new("format")],
        [new("updated")],
        [new("views", IsUse: true)],
        freshness: "updated");

    public static IEnumerable<string> Lines(string corpus) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "corpora", corpus));

    public static SearchIndex NewIndex(params SearchDocument[] documents)
    {
        var index = new SearchIndex(Schema, Lexicon);
        index.Apply(documents);
        return index;
    }

    public static SearchIndex IndexOfAll() => NewIndex([.. All.Select(r => r.ToDocument())]);

    public SearchDocument ToDocument()
    {
        var document = new SearchDocument(Id)
            .Text("title", Title).Text("abstract", Abstract).Text("files", Files).Text("scenario", Scenario)
            .Text("tags", Tags).Text("keywords", Keywords)
            .Keyword("domain", Domain).Keyword("org", Org).Keyword("openAttr", OpenAttr).Keyword("category", Category)
            .Keyword("format", Format)
            .Date("updated", UpdateDate)
            .Counter("views", Views);
        foreach (var (field, items) in new[] { ("items", Items), ("params", Params) })
        {
            foreach (var item in items)
            {
                document.Item(field, item.Name, item.Code, item.Desc);
            }
        }

        return document;
    }
}
