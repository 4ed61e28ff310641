using OpenData.Search.Collecting;
using OpenData.Search.Indexing;
using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>Shows how the score of a document came about.</summary>
internal sealed class ScoreExplainer(SchemaLayout layout, IndexSnapshot snapshot, SearchScratch scratch)
{
    /// <param name="found">The document as it was ranked.</param>
    /// <param name="query">The query that found it.</param>
    /// <param name="ranking">What looked at it closely.</param>
    public Explanation Explain(Candidate found, TextQuery query, TextRanking ranking)
    {
        var details = new List<Explanation> { new((int)found.Class, $"class {found.Class}, before any score", []) };
        var segment = snapshot.Views[found.View].Segment;
        foreach (var word in query.Words)
        {
            var cursor = scratch.ClauseCursor();
            cursor.Open(word, segment, scratch);
            var (score, channels) = cursor.MoveTo(found.Doc) && cursor.Doc == found.Doc ? cursor.Rate() : (0, (ushort)0);
            var parts = new List<Explanation>
            {
                new(word.Idf, $"idf: {word.Count} of {snapshot.LiveCount} documents", []),
                new(score / Math.Max(word.Idf, 1e-6f), "saturated BM25F frequency, of 1", []),
            };
            parts.AddRange(word.Alternatives.Select(a => new Explanation(
                a.Factor, a.IsTerm ? $"as the term {a.Text}" : $"as characters of a title: {a.Text}", [])));
            details.Add(new Explanation(score, $"word {word.Text} in {Fields(channels)}", parts));
        }

        var length = segment.Titles.LengthOf(found.Doc);
        details.Add(new Explanation(
            (double)query.Wanted.Length / Math.Max(query.Wanted.Length, length), $"share of a title of {length} characters", []));
        details.Add(new Explanation(ranking.Prior(found), "prior by use", []));
        return new Explanation(found.Score, $"score of {segment.IdOf(found.Doc)}", details);
    }

    private string Fields(ushort channels)
    {
        var names = Enumerable.Range(0, layout.ChannelCount)
            .Where(channel => (channels >> channel & 1) != 0)
            .Select(channel => layout.Texts[layout.FieldOf(channel)].Name)
            .Distinct()
            .ToArray();
        return names.Length == 0 ? "no field" : string.Join(", ", names);
    }
}
