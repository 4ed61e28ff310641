using System.Text.Json;

namespace OpenData.Search.Analysis.Tests;

/// <summary>The lexicon that ships, and texts to try it on.</summary>
internal static class Corpus
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<Lexicon> LazyLexicon = new(Lexicon.LoadDefault);
    private static readonly Lazy<CorpusText[]> LazyGenerated = new(() =>
        [.. Lines("generated.jsonl").Select(line => JsonSerializer.Deserialize<CorpusText>(line, Options)!)]);

    public static Lexicon Lexicon => LazyLexicon.Value;

    public static CorpusText[] Generated => LazyGenerated.Value;

    public static IEnumerable<string> Lines(string corpus) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "corpora", corpus));
}
