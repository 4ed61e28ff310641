using OpenData.Storage;

namespace OpenData.Search.Catalog;

/// <summary>The places of the search in a data folder.</summary>
/// <param name="data">The data folder.</param>
public sealed class CatalogFolder(DataFolder data)
{
    /// <summary>The folder of the index. All in it can be made again from the database.</summary>
    public string Index { get; } = Path.Combine(data.Path, "search");

    /// <summary>What searches were made how often: not in <see cref="Index"/>, as nothing else knows it.</summary>
    public string HotWords { get; } = Path.Combine(data.Path, "hot-words.json");

    /// <summary>The last commits of the index, and the totals as of each.</summary>
    internal string Commits => Path.Combine(Index, "commits.json");

    /// <summary>The catalogue's own words that the index was made with.</summary>
    internal string Words => Path.Combine(Index, "words.txt");

    /// <summary>The words that the catalogue has now, for the next start.</summary>
    internal string NextWords => Path.Combine(Index, "words.next.txt");
}
