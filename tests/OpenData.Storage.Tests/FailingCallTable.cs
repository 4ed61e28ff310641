using OpenData.Storage.Calls;

namespace OpenData.Storage.Tests;

/// <summary>A table whose database does not answer some times.</summary>
/// <param name="table">Where the counts go.</param>
/// <param name="failures">How many times.</param>
/// <param name="arrives">Whether the counts arrive although there is no answer.</param>
internal sealed class FailingCallTable(ICallTable table, int failures, bool arrives = false) : ICallTable
{
    private int _left = failures;

    public async Task Add(long flush, IReadOnlyList<KeyValuePair<CallKey, long>> counted, CancellationToken cancellationToken)
    {
        if (_left > 0 && !arrives)
        {
            _left--;
            throw new StorageUnavailableException(new TimeoutException());
        }

        await table.Add(flush, counted, cancellationToken);
        if (_left-- > 0)
        {
            throw new StorageUnavailableException(new TimeoutException());
        }
    }
}
