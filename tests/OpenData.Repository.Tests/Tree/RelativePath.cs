namespace OpenData.Repository.Tests.Tree;

/// <summary>Arithmetic on the tree's paths: forward slashes, no leading slash, the empty path is the root.</summary>
internal static class RelativePath
{
    public static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : string.Empty;

    /// <summary><paramref name="written"/> (either kind of slash) as seen from <paramref name="folder"/>; null when it
    /// climbs out of the repository.</summary>
    public static string? Resolve(string folder, string written)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in written.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
