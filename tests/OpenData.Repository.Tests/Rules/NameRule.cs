using System.Text.RegularExpressions;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Rules;

/// <summary>A file or folder is named after a concept: its name does not end in a word that fits everything, and has no
/// space.</summary>
internal sealed partial class NameRule : IRepositoryRule
{
    private const string EmptyWords = "Utils, Helpers, Manager, Common, Misc";

    public IEnumerable<Violation> Check(RepositoryTree tree)
    {
        foreach (var path in tree.Files.Concat(tree.Folders).Where(SourceFiles.IsWrittenHere))
        {
            var name = Path.GetFileName(path);
            if (name.Any(char.IsWhiteSpace))
            {
                yield return new Violation(path, 0, $"\"{name}\" has a space", "names without spaces",
                    "Use PascalCase for C#, kebab-case elsewhere.");
            }

            var word = EmptyWord().Match(Stem(name, tree.HasFile(path)));
            if (word.Success)
            {
                yield return new Violation(path, 0, $"\"{name}\" ends in \"{word.Value}\"",
                    $"names that say the concept, not {EmptyWords}", "Name it after what it is or does.");
            }
        }
    }

    /// <summary>Name without the extensions of a file: both of <c>text-utils.test.ts</c>.</summary>
    private static string Stem(string name, bool isFile) => isFile ? Extensions().Replace(name, string.Empty) : name;

    [GeneratedRegex(@"(\.(test|spec|d|module))?\.[A-Za-z0-9]+$")]
    private static partial Regex Extensions();

    // The last word: all of the name, or what begins with a capital, or what follows a dot, dash or underscore.
    [GeneratedRegex(
        @"((?<![A-Z])(Utils?|Helpers?|Managers?|Common|Misc)|(?<=^|[._-])(utils?|helpers?|managers?|common|misc))$")]
    private static partial Regex EmptyWord();
}
