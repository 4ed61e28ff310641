namespace OpenData.Storage.Feed;

/// <summary>A line of the change feed.</summary>
/// <param name="Sequence">The place in the feed.</param>
/// <param name="Kind">One of <see cref="ChangeKind"/>.</param>
/// <param name="Key">The key of what changed; read it to learn its present state.</param>
public sealed record Change(long Sequence, string Kind, string Key);
