namespace OpenData.Search.Suggesting;

/// <summary>What <see cref="HotWords"/> knows, to be stored: texts and counts, nothing about who searched.</summary>
/// <param name="Words">The texts, in the order of their code units.</param>
public sealed record HotWordState(IReadOnlyList<HotWordCounts> Words);
