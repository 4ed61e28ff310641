using Orleans.Runtime;

namespace OpenData.Storage;

/// <summary>
/// The database does not answer, or not in time. What was to be changed may have been changed or not: a grain that goes on
/// and writes again with its old ETag is told by <c>InconsistentStateException</c>. Later calls go through by themselves
/// once the database is back.
/// </summary>
public sealed class StorageUnavailableException : OrleansException
{
    /// <summary>Says what the database or the network said.</summary>
    public StorageUnavailableException(Exception innerException)
        : base($"The database does not answer: {innerException?.Message}", innerException)
    {
    }
}
