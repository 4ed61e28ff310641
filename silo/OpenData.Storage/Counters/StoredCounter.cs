namespace OpenData.Storage.Counters;

/// <summary>The stored totals of a resource.</summary>
/// <param name="Key">The resource's key.</param>
/// <param name="Values">All that was ever saved.</param>
/// <param name="Changed">The number of the change that made it so; 0 where only one process counts.</param>
internal readonly record struct StoredCounter(string Key, CounterValues Values, long Changed);
