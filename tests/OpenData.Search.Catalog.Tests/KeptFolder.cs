using OpenData.Storage;

namespace OpenData.Search.Catalog.Tests;

/// <summary>A data folder whose index can be set back to what it was, as if the process had been killed then.</summary>
internal sealed class KeptFolder : IDisposable
{
    private readonly string _copy = Directory.CreateTempSubdirectory("opendata-").FullName;

    public DataFolder Folder { get; } = new(Directory.CreateTempSubdirectory("opendata-").FullName);

    /// <summary>Keeps the index as it is on the disk now.</summary>
    public void TakeIndex() => Copy(new CatalogFolder(Folder).Index, _copy);

    public void PutIndexBack() => PutIndexInto(Folder);

    /// <summary>Puts the kept index into the place of another's.</summary>
    public void PutIndexInto(DataFolder folder)
    {
        Directory.Delete(new CatalogFolder(folder).Index, recursive: true);
        Copy(_copy, Directory.CreateDirectory(new CatalogFolder(folder).Index).FullName);
    }

    public void Dispose()
    {
        Directory.Delete(_copy, recursive: true);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder.Path, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from).Where(file => Path.GetExtension(file) != ".lock"))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
    }
}
