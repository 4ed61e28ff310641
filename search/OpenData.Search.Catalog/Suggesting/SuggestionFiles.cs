using System.Globalization;
using OpenData.Search.Suggesting;

namespace OpenData.Search.Catalog.Suggesting;

/// <summary>The files of suggestions beside the index. The name says up to which change of the feed one goes.</summary>
internal sealed class SuggestionFiles(CatalogFolder folder)
{
    private const string Prefix = "suggest-";
    private const string Suffix = ".bin";

    /// <summary>The newest file and its position; null if there is none.</summary>
    public (string Path, long Position)? Newest()
    {
        (string Path, long Position)? newest = null;
        foreach (var path in All())
        {
            var name = Path.GetFileName(path);
            if (long.TryParse(
                    name.AsSpan(Prefix.Length, name.Length - Prefix.Length - Suffix.Length),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var position)
                && (newest is null || position > newest.Value.Position))
            {
                newest = (path, position);
            }
        }

        return newest;
    }

    /// <summary>Makes the file of a position and removes all others. One that is open stays readable until it is
    /// closed.</summary>
    public string Make(long position, IEnumerable<SuggestEntry> entries, Lexicon lexicon)
    {
        Directory.CreateDirectory(folder.Index);
        var path = Path.Combine(
            folder.Index, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{position}{Suffix}"));
        SuggestIndex.Build(entries, lexicon, path);
        foreach (var other in All())
        {
            if (other != path)
            {
                File.Delete(other);
            }
        }

        return path;
    }

    private string[] All() =>
        Directory.Exists(folder.Index) ? Directory.GetFiles(folder.Index, Prefix + "*" + Suffix) : [];
}
