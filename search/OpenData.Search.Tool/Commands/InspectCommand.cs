using System.CommandLine;
using OpenData.Search.Tool.Corpus;

namespace OpenData.Search.Tool.Commands;

/// <summary><c>inspect</c>: what an index consists of.</summary>
internal static class InspectCommand
{
    public static Command Create(ToolStreams streams)
    {
        var folder = ToolOptions.IndexFolder();
        var command = new Command("inspect", "Print the segments and files of an index.") { folder };
        command.SetAction(parsed =>
        {
            using var index = CorpusIndex.InFolder(parsed.GetRequiredValue(folder));
            var output = streams.Output;
            output.WriteLine($"documents\t{index.Index.Count}");
            output.WriteLine($"position\t{index.Index.Position}");
            output.WriteLine("segment\tdocuments\tdeleted\tterms");
            foreach (var segment in index.Index.Segments)
            {
                output.WriteLine($"{segment.Name}\t{segment.Documents}\t{segment.Deleted}\t{segment.Terms}");
            }

            output.WriteLine("files\tbytes");
            long all = 0;
            foreach (var (extension, bytes) in CorpusIndex.FilesByExtension(parsed.GetRequiredValue(folder)))
            {
                output.WriteLine($"{extension}\t{bytes}");
                all += bytes;
            }

            output.WriteLine($"all\t{all}");
            return ExitCode.Done;
        });
        return command;
    }
}
