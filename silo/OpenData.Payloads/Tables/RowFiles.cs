using System.Collections.Concurrent;
using OpenData.Contracts.Blobs;

namespace OpenData.Payloads.Tables;

/// <summary>The row files of a folder, as far as they were asked for. Safe for concurrent calls.</summary>
/// <param name="blobs">The folder.</param>
/// <param name="shared">Where files of other silos are, of which the folder then keeps copies; null where there are none.</param>
internal sealed class RowFiles(BlobFolder blobs, IBlobStore? shared)
{
    private const int MostRemembered = 4096;

    private readonly ConcurrentDictionary<string, Lazy<RowFile>> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task>> _fetching = new(StringComparer.Ordinal);

    /// <summary>See <see cref="RowFileReader.Fetch"/>.</summary>
    public ValueTask Fetch(string blob, CancellationToken cancellationToken) =>
        shared is null || _known.ContainsKey(blob) || blobs.Has(blob)
            ? ValueTask.CompletedTask
            : new ValueTask(_fetching
                .GetOrAdd(blob, address => new Lazy<Task>(() => Copy(shared, address)))
                .Value.WaitAsync(cancellationToken));

    /// <summary>What a file says of itself.</summary>
    /// <exception cref="RowFileUnavailableException">It is missing, damaged or of another format.</exception>
    public RowFile Open(string blob)
    {
        if (_known.TryGetValue(blob, out var known))
        {
            return known.Value;
        }

        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        var wasHere = blobs.Has(blob); // One that comes only now is not the damaged one.
        var opening = _known.GetOrAdd(blob, address => new Lazy<RowFile>(() => RowFile.Open(blobs, address)));
        try
        {
            return opening.Value;
        }
        catch (RowFileUnavailableException unavailable)
        {
            _known.TryRemove(KeyValuePair.Create(blob, opening));
            if (wasHere && unavailable.InnerException is not (IOException or UnauthorizedAccessException))
            {
                Forget(blob); // A disk that is full says nothing against the file.
            }

            throw;
        }
    }

    /// <summary>Throws away what is damaged, so that the next <see cref="Fetch"/> brings another file, and its cells are made again.
    /// Without a store the file itself stays, for people to look at.</summary>
    public void Forget(string blob)
    {
        _known.TryRemove(blob, out _);
        blobs.DropCells(blob);
        if (shared is not null)
        {
            blobs.Drop(blob);
        }
    }

    private async Task Copy(IBlobStore store, string blob)
    {
        await Task.Yield(); // Not under the lock of whoever came first.
        try
        {
            await blobs.Take(blob, target => store.Fetch(blob, target));
        }
#pragma warning disable CA1031 // Whatever the store says, the rows are not to be had now; it is told with its cause.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw new RowFileUnavailableException(blob, $"it could not be copied: {exception.Message}", exception);
        }
        finally
        {
            _fetching.TryRemove(blob, out _);
        }
    }
}
