namespace OpenData.Search.Tool;

/// <summary>A folder of the system's temporary ones, deleted with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("opendata-search-");

    /// <summary>The folder's path.</summary>
    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
