using System.Text.Json;

namespace OpenData.Search.Catalog.Indexing;

/// <summary>
/// What belongs to a commit but not into the index. It is written before the index commits, together with the commit
/// before: whichever of the two the index then has, its line is there.
/// </summary>
internal static class CommitFile
{
    /// <summary>The commit at a position; null if the file does not know it.</summary>
    public static IndexCommit? Find(string path, long position)
    {
        try
        {
            var commits = File.Exists(path) ? JsonSerializer.Deserialize<IndexCommit[]>(File.ReadAllBytes(path)) : null;
            return commits?.FirstOrDefault(commit => commit.Position == position);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Replaces the file.</summary>
    public static void Write(string path, params IReadOnlyList<IndexCommit> commits) =>
        WholeFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(commits));
}
