using System.CommandLine;

namespace OpenData.Search.Tool.Commands;

/// <summary><c>explain</c>: says why a document stands where it does for a query.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolStreams streams)
    {
        var source = new IndexSource();
        var id = new Option<string>("--id") { Description = "The document; the first hit by default." };
        var text = ToolOptions.Query();
        var command = new Command("explain", "Say why a document stands where it does.") { id, text };
        source.AddTo(command);
        command.SetAction(parsed =>
        {
            using var index = source.Open(parsed);
            var request = new SearchRequest { Text = string.Join(' ', parsed.GetRequiredValue(text)), Limit = 1 };
            var document = parsed.GetValue(id) ?? (index.Index.Search(request).Hits is [var first, ..] ? first.Id : null);
            streams.Output.WriteLine($"words: {string.Join(" | ", index.Index.Words(request.Text))}");
            streams.Output.WriteLine(document is null ? "nothing is found" : $"document: {document}");
            if (document is null)
            {
                return ExitCode.Done;
            }

            streams.Output.Write(index.Index.Explain(request, document)?.ToString() ?? "the query does not find it\n");
            return ExitCode.Done;
        });
        return command;
    }
}
