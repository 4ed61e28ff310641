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
        using var reader = new LineReader(streams.Input);
        var cut = new char[1 << 12];
        while (reader.TryRead(out var line))
        {
            var words = splitter.Split(line);
            var length = 0;
            foreach (var word in words)
            {
                if (length > 0)
                {
                    cut[length++] = ' ';
                    cut[length++] = ' ';
                }

                var text = line[word];
                if (cut.Length < length + text.Length + 3)
                {
                    Array.Resize(ref cut, 2 * (length + text.Length + 3));
                }

                // Words are short: a call to copy each would cost more than its characters.
                foreach (var c in text)
                {
                    cut[length++] = c;
                }
            }

            cut[length++] = '\n';
            streams.Output.Write(cut, 0, length);
        }

        return ExitCode.Done;
    }
}
