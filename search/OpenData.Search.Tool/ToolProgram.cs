using System.CommandLine;
using OpenData.Search.Tool.Commands;
using OpenData.Search.Tool.Corpus;

namespace OpenData.Search.Tool;

/// <summary>The command line: finds the command, and turns its failures into one line and an exit code.</summary>
internal static class ToolProgram
{
    /// <summary>Runs one command to its end.</summary>
    public static int Run(string[] args, ToolStreams streams)
    {
        var root = new RootCommand("Builds, searches, inspects and measures an index of OpenData's search engine.")
        {
            BuildCommand.Create(streams),
            SearchCommand.Create(streams),
            ExplainCommand.Create(streams),
            InspectCommand.Create(streams),
            CheckCommand.Create(streams),
            SegmentCommand.Create(streams),
            BenchCommand.Create(streams),
        };
        // A query may well begin with @; it names no file of options.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                streams.Error.WriteLine(error.Message);
            }

            var command = parsed.CommandResult.Command;
            streams.Error.WriteLine(command is RootCommand
                ? "See --help for the commands."
                : $"See {command.Name} --help for its options.");
            return ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = streams.Output,
                Error = streams.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (Exception exception) when (exception is CorpusFormatException or IOException
            or UnauthorizedAccessException or UnknownFieldException)
        {
            streams.Error.WriteLine(exception.Message);
            return ExitCode.Failed;
        }
    }
}
