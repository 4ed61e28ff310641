using OpenData.Search.Analysis.Compiling;

if (args is not [var folder, var target])
{
    Console.Error.WriteLine("usage: OpenData.Search.LexiconCompiler FOLDER FILE");
    return 2;
}

try
{
    var bytes = LexiconCompilation.Compile(folder);
    Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);

    // Whole or not at all: a build that is stopped leaves no half file that looks up to date.
    var partial = $"{target}.{Environment.ProcessId}.partial";
    File.WriteAllBytes(partial, bytes);
    File.Move(partial, target, overwrite: true);
    Console.WriteLine($"{target}: {bytes.Length} bytes");
    return 0;
}
catch (Exception e) when (e is IOException or FormatException or InvalidOperationException)
{
    Console.Error.WriteLine($"lexicon : error LEX1 : {e.Message}");
    return 1;
}
