using System.Buffers;
using OpenData.Contracts.Blobs;
using OpenData.Contracts.Datasets;

namespace OpenData.Payloads.Tables;

/// <summary>
/// Makes immutable row files from CSV. The address of a file is the SHA-256 of the declarations, the format version and
/// the bytes of the CSV: writing the same table again finds the file and writes nothing. Safe for concurrent calls.
/// </summary>
/// <param name="dataFolder">The data folder; row files go to <c>blobs</c> below it.</param>
/// <param name="shared">Where other silos find them; null where there are none.</param>
public sealed class RowFileWriter(string dataFolder, IBlobStore? shared = null)
{
    private readonly BlobFolder _blobs = new(dataFolder);

    /// <summary>Takes the CSV file at <paramref name="csvPath"/>; see the other overload.</summary>
    /// <exception cref="TableRejectedException">The table cannot be taken; nothing of it is kept.</exception>
    /// <exception cref="IOException">The file cannot be read, or the data folder cannot be written.</exception>
    public async Task<RowTable> Write(
        string csvPath, IReadOnlyList<DataItem> declared, CancellationToken cancellationToken = default)
    {
        var csv = new FileStream(csvPath, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        await using (csv)
        {
            return await Write(csv, declared, cancellationToken);
        }
    }

    /// <summary>
    /// Takes CSV: UTF-8 with or without a byte order mark, commas, a header row, either line end. A declaration belongs
    /// to the header that equals its name or its code; a header without one is text. An empty cell is null. Types are
    /// never guessed, so codes such as <c>011</c> stay text.
    /// </summary>
    /// <returns>The address, the number of rows and the columns, for <see cref="Resource.Table"/>.</returns>
    /// <exception cref="TableRejectedException">The table cannot be taken; nothing of it is kept.</exception>
    /// <exception cref="IOException">The data folder cannot be written.</exception>
    public async Task<RowTable> Write(
        Stream csv, IReadOnlyList<DataItem> declared, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentNullException.ThrowIfNull(declared);
        var copy = _blobs.NewUnfinished();
        var unfinished = _blobs.NewUnfinished();
        try
        {
            var blob = await CopyAndAddress(csv, copy, declared, cancellationToken);
            using var table = CsvTable.Open(copy);
            var columns = ColumnDeclarations.Apply(table.Headers, declared);
            if (RowFile.TryOpen(_blobs, blob) is { } existing)
            {
                await Share(blob, cancellationToken);
                return new RowTable(blob, existing.RowCount, columns);
            }

            var rows = RowFileBuilder.Build(unfinished, table, columns, cancellationToken);
            _blobs.PublishBlob(unfinished, blob);
            _ = RowFile.Open(_blobs, blob); // Makes its cells, before somebody waits for them.
            await Share(blob, cancellationToken);
            return new RowTable(blob, rows, columns);
        }
        finally
        {
            File.Delete(copy);
            File.Delete(unfinished);
        }
    }

    /// <summary>
    /// Throws away what a crash left half written. Called once at start, before any write: the data folder belongs to
    /// one process.
    /// </summary>
    /// <exception cref="IOException">The data folder cannot be written.</exception>
    public void RemoveUnfinished() => _blobs.RemoveUnfinished();

    // Before anybody is told the address: a silo that is told it finds the file.
    private async Task Share(string blob, CancellationToken cancellationToken)
    {
        if (shared is not null)
        {
            var file = _blobs.OpenRead(blob);
            await using (file)
            {
                await shared.Put(blob, file, cancellationToken);
            }
        }
    }

    // The bytes that are hashed are the bytes that are read afterwards, whatever happens to the source meanwhile.
    private static async Task<string> CopyAndAddress(
        Stream csv, string copy, IReadOnlyList<DataItem> declared, CancellationToken cancellationToken)
    {
        using var hash = RowFileFormat.StartAddress(declared);
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            var target = new FileStream(copy, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
            await using (target)
            {
                int read;
                while ((read = await csv.ReadAsync(buffer, cancellationToken)) > 0)
                {
                    hash.AppendData(buffer, 0, read);
                    await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return RowFileFormat.EndAddress(hash);
    }
}
