using System.Security.Cryptography;
using OpenData.Payloads.Catalog;
using OpenData.Silo.Hosting;
using OpenData.Storage;
using OpenData.Storage.Databases;

namespace OpenData.Silo.Importing;

/// <summary>
/// Brings the catalogue that ships with the product into the data folder: on the first start, after a start that did
/// not reach its end, and when a new version ships another one.
/// </summary>
internal sealed class ShippedCatalogue(
    SiloOptions options, CatalogueImporter importer, Settings settings, IStartLock startLock)
{
    public async Task Ensure(CancellationToken cancellationToken)
    {
        var path = Path.Combine(options.ShippedFolder, "catalog.jsonl");
        if (!File.Exists(path))
        {
            return; // A portal may be run without it.
        }

        var hash = await Hash(cancellationToken);
        if (await settings.Get(Settings.ShippedCatalogue, cancellationToken) == hash)
        {
            return;
        }

        await using var held = await startLock.Take(cancellationToken);
        if (await settings.Get(Settings.ShippedCatalogue, cancellationToken) == hash)
        {
            return; // Another silo has brought it in meanwhile.
        }

        using var report = new ImportReport();
        await ImportBar.Run(
            "导入目录 importing the catalogue",
            progress => importer.Import(path, report, progress, cancellationToken));
        ImportSummary.Write(Console.Out, report);
        await settings.Put(Settings.ShippedCatalogue, hash, cancellationToken);
    }

    private async Task<string> Hash(CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.EnumerateFiles(options.ShippedFolder, "*", SearchOption.AllDirectories);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            hash.AppendData(await File.ReadAllBytesAsync(file, cancellationToken));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
