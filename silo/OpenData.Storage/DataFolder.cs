namespace OpenData.Storage;

/// <summary>The places of a data folder.</summary>
public sealed class DataFolder
{
    /// <summary>The folder at <paramref name="path"/>; made when absent.</summary>
    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Path);
        Directory.CreateDirectory(Blobs);
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>The SQLite database.</summary>
    public string Database => System.IO.Path.Combine(Path, "opendata.db");

    /// <summary>Content-addressed files.</summary>
    public string Blobs => System.IO.Path.Combine(Path, "blobs");

    /// <summary>The demo token, readable by its owner only.</summary>
    public string Demo => System.IO.Path.Combine(Path, "demo.json");

    /// <summary>The connection string of <see cref="Database"/>.</summary>
    public string ConnectionString => $"Data Source={Database}";
}
