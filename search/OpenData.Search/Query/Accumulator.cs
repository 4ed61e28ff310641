using System.Buffers;
using OpenData.Search.Indexing;
using OpenData.Search.Postings;
using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>Scores all documents of one segment clause by clause: which clauses each satisfies, as bits, and the sum
/// of their scores. Arrays are borrowed from the pool until disposed.</summary>
internal sealed class Accumulator : IDisposable
{
    // What a match by character pairs counts, of a term's full impact.
    private const float GramImpact = 0.45f;

    private HashSet<int>? _excluded;

    public Accumulator(SegmentView view)
    {
        View = view;
        Masks = ArrayPool<ulong>.Shared.Rent(view.Segment.DocCount);
        Scores = ArrayPool<float>.Shared.Rent(view.Segment.DocCount);
        Masks.AsSpan(0, view.Segment.DocCount).Clear();
        Titles = ArrayPool<MatchClass>.Shared.Rent(view.Segment.DocCount);
        Scores.AsSpan(0, view.Segment.DocCount).Clear();
        Titles.AsSpan(0, view.Segment.DocCount).Clear();
    }

    public SegmentView View { get; }

    /// <summary>Per document the clauses that it satisfies.</summary>
    public ulong[] Masks { get; }

    /// <summary>Per document the sum of the scores of its clauses.</summary>
    public float[] Scores { get; }

    /// <summary>Per document how its title matches; <see cref="MatchClass.None"/> if it does not.</summary>
    public MatchClass[] Titles { get; }

    /// <summary>Whether the document has something that the query excludes.</summary>
    public bool IsExcluded(int doc) => _excluded is not null && _excluded.Contains(doc);

    /// <summary>Excludes documents.</summary>
    public void Exclude(List<int> docs) => (_excluded ??= []).UnionWith(docs);

    /// <summary>Adds a clause as a bit.</summary>
    public void Add(Clause clause, int bit)
    {
        foreach (var alternative in clause.Alternatives)
        {
            var unit = clause.Idf * alternative.Factor;
            if (alternative.Term >= 0)
            {
                AddTerm(View.Segment.Terms.Find(alternative.Term), 1UL << bit, unit / 255);
            }
            else
            {
                AddDocs(GramLists.Intersect(View.Segment.Grams, alternative.Grams), 1UL << bit, unit * GramImpact);
            }
        }
    }

    /// <summary>Gives documents a bit and a score, unless they have the bit.</summary>
    public void AddDocs(List<int> docs, ulong bit, float score)
    {
        foreach (var doc in docs)
        {
            if ((Masks[doc] & bit) == 0)
            {
                Masks[doc] |= bit;
                Scores[doc] += score;
            }
        }
    }

    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(Masks);
        ArrayPool<float>.Shared.Return(Scores);
        ArrayPool<MatchClass>.Shared.Return(Titles);
    }

    private void AddTerm(ReadOnlySpan<byte> list, ulong bit, float unit)
    {
        var (masks, scores) = (Masks, Scores);
        var cursor = new TermCursor(list);
        while (cursor.MoveNext())
        {
            var doc = cursor.Doc;
            if ((masks[doc] & bit) == 0)
            {
                masks[doc] |= bit;
                scores[doc] += unit * cursor.Impact;
            }
        }
    }
}
