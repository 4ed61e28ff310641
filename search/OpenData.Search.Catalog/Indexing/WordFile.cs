using System.Text;

namespace OpenData.Search.Catalog.Indexing;

/// <summary>A list of words, one a line.</summary>
internal static class WordFile
{
    /// <summary>The words; none if there is no file.</summary>
    public static IReadOnlyList<string> Read(string path) => File.Exists(path) ? File.ReadAllLines(path) : [];

    /// <summary>Replaces the list.</summary>
    public static void Write(string path, IReadOnlyList<string> words) =>
        WholeFile.Write(path, Encoding.UTF8.GetBytes(string.Concat(words.Select(word => word + '\n'))));
}
