using System.CommandLine;
using OpenData.Search.Tool.Corpus;

namespace OpenData.Search.Tool.Commands;

/// <summary><c>search</c>: asks one query and prints hits with the fields that matched, and facets.</summary>
internal static class SearchCommand
{
    public static Command Create(ToolStreams streams)
    {
        var source = new IndexSource();
        var limit = ToolOptions.Number("--limit", "The most hits.", 0, 10_000, 10);
        var offset = ToolOptions.Number("--offset", "Hits to skip.", 0, int.MaxValue, 0);
        var facets = new Option<bool>("--facets") { Description = "Count the values of the facets too." };
        var scope = new Option<string?>("--scope") { Description = "Search this field alone, such as items." };
        var group = new Option<bool>("--group") { Description = "Of a series of titles show only the best." };
        var text = ToolOptions.Query();
        var command = new Command("search", "Ask one query and print the hits.")
        {
            limit, offset, facets, scope, group, text,
        };
        source.AddTo(command);
        command.SetAction(parsed =>
        {
            using var index = source.Open(parsed);
            var result = index.Index.Search(new SearchRequest
            {
                Text = string.Join(' ', parsed.GetRequiredValue(text)),
                Scope = parsed.GetValue(scope) is { } field ? [field] : null,
                Limit = parsed.GetValue(limit),
                Offset = parsed.GetValue(offset),
                Facets = parsed.GetValue(facets) ? CorpusSchema.Facets : [],
                MaxBuckets = 20,
                GroupSeries = parsed.GetValue(group),
            });
            Write(streams.Output, result, parsed.GetValue(offset));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(TextWriter output, SearchResult result, int offset)
    {
        output.WriteLine($"{(result.TotalIsExact ? "" : ">= ")}{result.Total} found");
        if (result.DidYouMean is { } meant)
        {
            output.WriteLine($"did you mean: {meant}");
        }

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
