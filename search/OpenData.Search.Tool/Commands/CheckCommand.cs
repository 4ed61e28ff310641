using System.CommandLine;
using OpenData.Search.Tool.Corpus;

namespace OpenData.Search.Tool.Commands;

/// <summary><c>check</c>: verifies every file of an index and visits every document.</summary>
internal static class CheckCommand
{
    private const int PageSize = 1000;

    public static Command Create(ToolStreams streams)
    {
        var folder = ToolOptions.IndexFolder();
        var command = new Command("check", "Verify every file of an index; a damaged one is named.") { folder };
        command.SetAction(parsed =>
        {
            // Opening verifies the checksums of all files.
            using var index = CorpusIndex.InFolder(parsed.GetRequiredValue(folder));
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var request = new SearchRequest { Limit = PageSize };
            while (index.Index.Search(request) is { Hits.Count: > 0 } page)
            {
                seen.UnionWith(page.Hits.Select(hit => hit.Id));
                request = request with { Offset = request.Offset + page.Hits.Count };
            }

            if (seen.Count != index.Index.Count || request.Offset != seen.Count || !seen.All(index.Index.Contains))
            {
                streams.Error.WriteLine(
                    $"The index counts {index.Index.Count} documents, but {request.Offset} are listed, {seen.Count} different.");
                return ExitCode.Failed;
            }

            streams.Output.WriteLine($"{index.Index.Count} documents, every file as it was written");
            return ExitCode.Done;
        });
        return command;
    }
}
