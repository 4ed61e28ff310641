using System.CommandLine;
using OpenData.Search.Tool.Corpus;

namespace OpenData.Search.Tool.Commands;

/// <summary><c>search</c>: asks one query and prints hits with the fields that matched, and facets.</summary>
internal static class SearchCommand
{
    public static Command Create(ToolStreams streams)
    {
        var corpus = ToolOptions.ExistingFile("--corpus", "Records, a JSON object a line.", required: true);
        var limit = ToolOptions.Number("--limit", "The most hits.", 0, 10_000, 10);
        var offset = ToolOptions.Number("--offset", "Hits to skip.", 0, int.MaxValue, 0);
        var facets = new Option<bool>("--facets") { Description = "Count the values of the facets too." };
        var scope = new Option<string?>("--scope") { Description = "Search single items of this field, such as items." };
        var text = new Argument<string[]>("QUERY") { Description = "What a person would type." };
        var command = new Command("search", "Ask one query and print the hits.")
        {
            corpus, limit, offset, facets, scope, text,
        };
        command.SetAction(parsed =>
        {
            var index = CorpusIndex.InMemory();
            foreach (var chunk in JsonLines.Read(parsed.GetRequiredValue(corpus), CorpusRecord.Read).Chunk(5000))
            {
                index.Add(chunk);
            }

            var result = index.Index.Search(new SearchRequest
            {
                Text = string.Join(' ', parsed.GetRequiredValue(text)),
                Scope = parsed.GetValue(scope) is { } field ? [field] : null,
                Limit = parsed.GetValue(limit),
                Offset = parsed.GetValue(offset),
                Facets = parsed.GetValue(facets) ? CorpusSchema.Facets : [],
                MaxBuckets = 20,
            });
            Write(streams.Output, result, parsed.GetValue(offset));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(TextWriter output, SearchResult result, int offset)
    {
        output.WriteLine($"{result.Total} found");
        foreach (var (rank, hit) in result.Hits.Index())
        {
            output.WriteLine($"{offset + rank + 1}\t{hit.Id}\t{hit.Score:0.0000}");
            foreach (var match in hit.Matches)
            {
                output.WriteLine($"\t{match.Field}\t{string.Join(" … ", match.Fragments)}");
            }
        }

        foreach (var facet in result.Facets)
        {
            output.WriteLine(facet.Field);
            foreach (var bucket in facet.Buckets)
            {
                output.WriteLine($"\t{bucket.Count}\t{bucket.Value}");
            }
        }
    }
}
