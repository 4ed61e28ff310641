namespace OpenData.Storage.Calls;

/// <summary>Calls that have something in common.</summary>
/// <typeparam name="TKey">What.</typeparam>
/// <param name="Key">What they have in common.</param>
/// <param name="Succeeded">Those that were answered with rows.</param>
/// <param name="Failed">Those that were refused or failed.</param>
public sealed record CallSum<TKey>(TKey Key, long Succeeded, long Failed);
