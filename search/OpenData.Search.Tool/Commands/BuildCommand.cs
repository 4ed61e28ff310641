using System.CommandLine;
using OpenData.Search.Tool.Corpus;
using OpenData.Search.Tool.Measuring;

namespace OpenData.Search.Tool.Commands;

/// <summary><c>build</c>: makes an index of a corpus in a folder, or adds the corpus to the index there.</summary>
internal static class BuildCommand
{
    public static Command Create(ToolStreams streams)
    {
        var corpus = ToolOptions.ExistingFile("--corpus", "Records, a JSON object a line.", required: true);
        var folder = new Option<string>("--index")
        {
            Description = "The folder of the index, made if need be; records of the same id are replaced.",
            HelpName = "DIR",
            Required = true,
        };
        var command = new Command("build", "Index a corpus in a folder, merged into one segment.") { corpus, folder };
        command.SetAction(parsed =>
        {
            using var index = CorpusIndex.InFolder(parsed.GetRequiredValue(folder));
            var measure = new IndexingBench(index, streams.Error).Run(parsed.GetRequiredValue(corpus));
            streams.Output.WriteLine(
                $"{measure.Documents} documents, {measure.IndexBytes} bytes, {measure.Seconds} s without reading the corpus");
            return ExitCode.Done;
        });
        return command;
    }
}
