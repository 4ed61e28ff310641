using System.Text;
using System.Text.Json;

namespace OpenData.Search.Tool.Tests;

/// <summary>One run of the tool inside this process, and a folder for its files.</summary>
internal sealed class ToolRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("search-tool-");

    public static string Generated { get; } = Path.Combine(AppContext.BaseDirectory, "corpora", "generated.jsonl");

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>A path in the folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public string File(string name, params string[] lines) => File(name, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    public string File(string name, byte[] content)
    {
        System.IO.File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    public int Run(params string[] args) => RunOn("", args);

    public int RunOn(string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var code = ToolProgram.Run(args, new ToolStreams(stream, output, error));
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
