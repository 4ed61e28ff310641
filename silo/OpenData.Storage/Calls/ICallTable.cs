namespace OpenData.Storage.Calls;

/// <summary>Where counts of calls are kept.</summary>
internal interface ICallTable
{
    /// <summary>Adds to what is stored. The same flush may be given again after a failure, and is added once.</summary>
    /// <param name="flush">Grows by one with each of this process.</param>
    /// <param name="counted">Each key once.</param>
    /// <param name="cancellationToken">Ends the waiting; the counts may be added or not.</param>
    Task Add(long flush, IReadOnlyList<KeyValuePair<CallKey, long>> counted, CancellationToken cancellationToken);
}
