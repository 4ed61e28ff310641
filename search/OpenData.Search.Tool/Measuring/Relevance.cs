namespace OpenData.Search.Tool.Measuring;

/// <summary>How well queries that name their answer find it among the first ten.</summary>
/// <param name="Queries">All queries.</param>
/// <param name="Named">Those that name an answer; the means are over these.</param>
/// <param name="Mrr10">The mean of one over the rank of the first answer, 0 beyond ten; null if none names one.</param>
/// <param name="Success1">The share whose first hit is an answer.</param>
/// <param name="Success10">The share with an answer among the first ten.</param>
/// <param name="Ndcg10">Graded: an answer counts 3, a weak one 1.</param>
/// <param name="ZeroHits">How many of all queries found nothing.</param>
internal sealed record Relevance(
    int Queries, int Named, double? Mrr10, double? Success1, double? Success10, double? Ndcg10, int ZeroHits);
