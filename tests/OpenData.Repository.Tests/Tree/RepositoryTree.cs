using System.Text;

namespace OpenData.Repository.Tests.Tree;

/// <summary>The files of a repository: relative paths with forward slashes, in ordinal order, and their text.
/// Either the files that git knows or would add, or a set made up by a test.</summary>
internal sealed class RepositoryTree
{
    private const int SniffedCharacters = 8000;

    private readonly Dictionary<string, Lazy<string?>> _texts;
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    private RepositoryTree(IEnumerable<KeyValuePair<string, Lazy<string?>>> files)
    {
        _texts = new Dictionary<string, Lazy<string?>>(files, StringComparer.Ordinal);
        Files = [.. _texts.Keys.Order(StringComparer.Ordinal)];
        foreach (var file in Files)
        {
            for (var slash = file.LastIndexOf('/'); slash > 0; slash = file.LastIndexOf('/', slash - 1))
            {
                _folders.Add(file[..slash]);
            }
        }
    }

    /// <summary>Relative paths of all files.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Relative paths of all folders that hold a file, at any depth.</summary>
    public IReadOnlyCollection<string> Folders => _folders;

    /// <summary>The tree of the checkout at <paramref name="root"/>, with untracked files that git does not ignore.
    /// </summary>
    /// <exception cref="InvalidOperationException">git is missing or refuses the folder.</exception>
    public static RepositoryTree FromGit(string root) =>
        new(GitFileList.Read(root)
            .Where(path => File.Exists(Path.Combine(root, path)))
            .Select(path => KeyValuePair.Create(path, new Lazy<string?>(() => ReadText(Path.Combine(root, path))))));

    /// <summary>A tree of the given files only.</summary>
    public static RepositoryTree Of(params (string Path, string Text)[] files) =>
        new(files.Select(file => KeyValuePair.Create(file.Path, new Lazy<string?>(() => file.Text))));

    /// <summary>Whether a file has exactly this path, letter case included.</summary>
    public bool HasFile(string path) => _texts.ContainsKey(path);

    /// <summary>Whether a file lies somewhere below this folder; the empty path is the root.</summary>
    public bool HasFolder(string path) => path.Length == 0 || _folders.Contains(path);

    /// <summary>The file's text; null for a binary file (one with a NUL near its beginning).</summary>
    public string? Text(string path) => _texts[path].Value;

    /// <summary>The file's lines, numbered from 1; none for a binary file.</summary>
    public IEnumerable<(int Number, string Text)> Lines(string path)
    {
        if (Text(path) is not { } text)
        {
            yield break;
        }

        using var reader = new StringReader(text);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            yield return (number, line);
        }
    }

    private static string? ReadText(string path)
    {
        var text = File.ReadAllText(path, Encoding.UTF8);
        return text.AsSpan(0, Math.Min(text.Length, SniffedCharacters)).Contains('\0') ? null : text;
    }
}
