using OpenData.Search.Analysis;
using OpenData.Search.Collecting;
using OpenData.Search.Indexing;
using OpenData.Search.StoredFields;

namespace OpenData.Search.Scoring;

/// <summary>Looks closer at the best documents of a search within items: a document ranks by its best item. What is
/// found in the first part stands before what needs the second, and so on; an equal part before a longer one.</summary>
internal sealed class ItemRanking(
    SchemaLayout layout, IndexSnapshot snapshot, int[] fields, IReadOnlyList<string> wanted, FoldedText text)
{
    /// <summary>How many of the best are looked at: each costs reading its stored texts.</summary>
    public const int Window = 40;

    /// <summary>Orders candidates anew, in place.</summary>
    public void Rank(Span<Candidate> best, in CandidateOrder order)
    {
        foreach (ref var candidate in best)
        {
            candidate = candidate with { Class = MatchClass.AllNear, Score = Rate(candidate) };
        }

        order.Sort(best);
    }

    /// <summary>Whether an item holds everything that was looked for.</summary>
    public bool Holds(string[] parts) => Rate(parts) > 0;

    private float Rate(Candidate candidate)
    {
        var segment = snapshot.Views[candidate.View].Segment;
        var values = StoredText.Read(segment, candidate.Doc, layout);
        var best = 0f;
        foreach (var field in fields)
        {
            foreach (var parts in values[field])
            {
                best = Math.Max(best, Rate(parts));
            }
        }

        return best;
    }

    // The whole part is larger the earlier the part that the last piece is found in; the fraction is the share of the
    // parts that the pieces make up.
    private float Rate(string[] parts)
    {
        var compact = Array.ConvertAll(parts, Compact);
        var (worst, share) = (0, 0f);
        foreach (var piece in wanted)
        {
            var part = Array.FindIndex(compact, value => value.Contains(piece, StringComparison.Ordinal));
            if (part < 0)
            {
                return 0;
            }

            worst = Math.Max(worst, part);
            share += (float)piece.Length / compact[part].Length;
        }

        return parts.Length - worst + (share / wanted.Count * 0.99f);
    }

    private string Compact(string value)
    {
        text.Fold(value);
        return text.Compact.ToString();
    }
}
