using System.CommandLine;
using OpenData.Search.Analysis;

namespace OpenData.Search.Tool.Commands;

/// <summary><c>segment</c>: cuts the lines of standard input into words, joined by two spaces. What is between words,
/// such as punctuation, is a word of its own; blanks are left out.</summary>
internal static class SegmentCommand
{
    private const int BufferSize = 1 << 16;

    public static Command Create(ToolStreams streams)
    {
        var mode = new Option<string>("--mode")
        {
            Description = "query: the best path, every character once; index: the words inside long words too.",
            DefaultValueFactory = _ => "query",
        };
        mode.AcceptOnlyFromAmong("query", "index");
        var command = new Command(
            "segment", "Cut the lines of standard input into words, joined by two spaces, a line of output for each.")
        {
            mode,
        };
        command.SetAction(parsed => Run(streams, parsed.GetValue(mode) == "index"));
        return command;
    }

    private static int Run(ToolStreams streams, bool index)
    {
        var lexicon = Lexicon.LoadDefault();
        var text = new FoldedText(lexicon.Characters);
        var analyzer = new Analyzer(lexicon);
        var tokens = new List<Token>();
        using var reader = new StreamReader(streams.Input, bufferSize: BufferSize);
        while (reader.ReadLine() is { } line)
        {
            text.Fold(line);
            tokens.Clear();
            if (index)
            {
                analyzer.AnalyzeForIndex(text, tokens);
            }
            else
            {
                analyzer.AnalyzeForQuery(text, tokens);
            }

            Write(streams.Output, line, text, tokens);
        }

        return ExitCode.Done;
    }

    private static void Write(TextWriter output, string line, FoldedText text, List<Token> tokens)
    {
        var (written, first) = (0, true);
        foreach (var token in tokens)
        {
            var (start, end) = text.OriginalRange(text.OrdinalAt(token.Start), text.OrdinalAt(token.End));
            for (; written < start; written++)
            {
                if (!char.IsWhiteSpace(line[written]))
                {
                    Word(line.AsSpan(written, 1));
                }
            }

            Word(line.AsSpan(start, end - start));
            written = Math.Max(written, end);
        }

        for (; written < line.Length; written++)
        {
            if (!char.IsWhiteSpace(line[written]))
            {
                Word(line.AsSpan(written, 1));
            }
        }

        output.Write('\n');

        void Word(ReadOnlySpan<char> word)
        {
            if (!first)
            {
                output.Write("  ");
            }

            first = false;
            output.Write(word);
        }
    }
}
