using System.CommandLine;
using OpenData.Search.Analysis;

namespace OpenData.Search.Tool.Commands;

/// <summary><c>segment</c>: cuts the lines of standard input into words, joined by two spaces.</summary>
internal static class SegmentCommand
{
    public static Command Create(ToolStreams streams)
    {
        var mode = new Option<string>("--mode")
        {
            Description = "query: the best path, every character but blanks once; index: the words inside long words too.",
            DefaultValueFactory = _ => "query",
        };
        mode.AcceptOnlyFromAmong("query", "index");
        var command = new Command(
            "segment", "Cut the lines of standard input into words, joined by two spaces, a line of output for each.")
        {
            mode,
        };
        command.SetAction(parsed => Run(streams, parsed.GetValue(mode) == "index" ? SplitMode.Index : SplitMode.Query));
        return command;
    }

    private static int Run(ToolStreams streams, SplitMode mode)
    {
        var splitter = new WordSplitter(Lexicon.LoadDefault(), mode);
        var output = streams.Output;
        using var reader = new LineReader(streams.Input);
        while (reader.TryRead(out var line))
        {
            var first = true;
            foreach (var word in splitter.Split(line))
            {
                output.Write(first ? "" : "  ");
                output.Write(line[word]);
                first = false;
            }

            output.Write('\n');
        }

        return ExitCode.Done;
    }
}
