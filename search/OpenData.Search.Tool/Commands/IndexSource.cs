using System.CommandLine;
using OpenData.Search.Tool.Corpus;

namespace OpenData.Search.Tool.Commands;

/// <summary>The two ways to say what is asked: an index on disk, or a corpus that is indexed in memory first.</summary>
internal sealed class IndexSource
{
    private readonly Option<string?> _index = new("--index") { Description = "The folder of an index.", HelpName = "DIR" };
    private readonly Option<string> _corpus =
        ToolOptions.ExistingFile("--corpus", "Records to index in memory, a JSON object a line.");

    /// <summary>Gives a command both options, of which it needs one.</summary>
    public void AddTo(Command command)
    {
        command.Add(_index);
        command.Add(_corpus);
        command.Validators.Add(result =>
        {
            if ((result.GetResult(_index) is null) == (result.GetResult(_corpus) is null))
            {
                result.AddError("Give either --index DIR or --corpus FILE.");
            }
            else if (result.GetResult(_index) is not null && result.GetValue(_index) is { } folder && !Directory.Exists(folder))
            {
                result.AddError($"--index: there is no folder {folder}.");
            }
        });
    }

    /// <summary>Opens what the command line named.</summary>
    public CorpusIndex Open(ParseResult parsed) => parsed.GetValue(_index) is { } folder
        ? CorpusIndex.InFolder(folder)
        : CorpusIndex.OfFile(parsed.GetRequiredValue(_corpus));
}
