using OpenData.Contracts.Datasets;
using OpenData.Payloads.Catalog;
using OpenData.Payloads.Tables;
using Orleans;
using Orleans.Storage;

namespace OpenData.Silo.Importing;

/// <summary>
/// Catalogue file to grains. Lines are read as a stream and a bounded number of grains work at once, so memory does
/// not grow with the file; each resource is stored whole or not at all, so an import that was killed is simply run
/// again.
/// </summary>
internal sealed class CatalogueImporter(IGrainFactory grains, RowFileWriter rows)
{
    // Enough to fill a shared transaction of the storage.
    private const int MostAtOnce = 256;

    /// <summary>Imports a catalogue; tables that it names lie beside it.</summary>
    /// <param name="path">The catalogue file, JSON lines.</param>
    /// <param name="report">Takes outcomes and rejections in the order of the lines.</param>
    /// <param name="progress">Told after each line.</param>
    /// <param name="cancellationToken">Stops between lines; what was begun is finished.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task Import(
        string path, ImportReport report, Action<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        rows.RemoveUnfinished();
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        await using (file)
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            var working = new Queue<Task>(MostAtOnce);
            try
            {
                var lines = 0L;
                await foreach (var line in CatalogReader.Read(file, cancellationToken))
                {
                    if (working.Count == MostAtOnce)
                    {
                        await working.Dequeue();
                    }

                    working.Enqueue(Take(line, folder, report));
                    progress?.Invoke(new ImportProgress(++lines, (double)file.Position / Math.Max(1, file.Length)));
                }
            }
            finally
            {
                await Task.WhenAll(working);
            }
        }
    }

    private async Task Take(CatalogLine line, string folder, ImportReport report)
    {
        if (line.Rejection is { } rejection)
        {
            report.AddRejected(line.Number, rejection);
            return;
        }

        try
        {
            var resource = await WithRows(line, folder);
            report.Add(resource, await Import(resource));
        }
        catch (TableRejectedException rejected)
        {
            report.AddRejected(line.Number, rejected.Rejection);
        }
    }

    // While silos come and go a grain may meet itself on its way. The one that lost has ended and stored nothing.
    private async Task<ImportOutcome> Import(Resource resource)
    {
        var grain = grains.GetGrain<IDatasetGrain>(resource.Key);
        try
        {
            return await grain.Import(resource);
        }
        catch (InconsistentStateException)
        {
            return await grain.Import(resource);
        }
    }

    private async Task<Resource> WithRows(CatalogLine line, string folder)
    {
        var resource = line.Resource!;
        if (line.Table is not { } source)
        {
            return resource;
        }

        var path = source.Resolve(folder);
        var table = await rows.Write(path, source.Columns);
        var file = new FileInfo(path);
        return resource with
        {
            Table = table,
            RowCount = table.RowCount,
            Files = resource.Files
                .Select(named => named.Name == file.Name ? named with { Size = file.Length } : named)
                .ToEquatableList(),
        };
    }
}
