using OpenData.Search.Collecting;
using OpenData.Search.Indexing;
using OpenData.Search.Query;
using OpenData.Search.StoredFields;

namespace OpenData.Search.Scoring;

/// <summary>Looks closer at the best of what was found: which titles are exactly what was typed, where all words stand
/// together, how much of the title the text makes up. The window is the same for every page, so pages join without gaps
/// or repetitions.</summary>
internal readonly ref struct TextRanking(
    SchemaLayout layout, SharedTables tables, IndexSnapshot snapshot, ParsedText parsed, Nearness nearness)
{
    /// <summary>How many of the best are looked at.</summary>
    public const int Window = 64;

    private const float Repetition = 0.8f;
    private const float MaxPrior = 0.05f; // use and freshness only tip what is otherwise alike

    private readonly ReadOnlySpan<char> _typed = parsed.Whole.AsSpan().Trim();

    /// <summary>Orders the first candidates anew, in place.</summary>
    /// <param name="all">The best in the order of their first scores; one more than the window, if there are.</param>
    /// <param name="order">The order of candidates.</param>
    public void Rank(Span<Candidate> all, in CandidateOrder order)
    {
        var best = all[..Math.Min(all.Length, Window)];
        foreach (ref var candidate in best)
        {
            candidate = candidate with { Class = ClassOf(candidate), Score = candidate.Score * (1 + Prior(candidate)) };
        }

        order.Sort(best);
        if (SpreadTitles(best, all.Length > Window ? all[Window] : null))
        {
            order.Sort(best);
        }
    }

    // The same title over and over crowds out others that may be meant: each repetition weighs a little less, but not
    // less than what was not looked at.
    private bool SpreadTitles(Span<Candidate> best, Candidate? next)
    {
        var any = false;
        for (var i = 1; i < best.Length; i++)
        {
            var title = TitleOf(best[i]);
            var weight = 1f;
            for (var before = 0; before < i; before++)
            {
                weight *= TitleOf(best[before]).SequenceEqual(title) ? Repetition : 1;
            }

            if (weight < 1)
            {
                var least = next?.Class == best[i].Class ? next.Value.Score : 0;
                best[i] = best[i] with { Score = Math.Max(best[i].Score * weight, Math.Min(least, best[i].Score)) };
                any = true;
            }
        }

        return any;
    }

    private ReadOnlySpan<char> TitleOf(Candidate candidate) => snapshot.Views[candidate.View].Segment.Titles[candidate.Doc];

    /// <summary>How a candidate was found, looked at closely.</summary>
    public MatchClass ClassOf(Candidate candidate)
    {
        var segment = snapshot.Views[candidate.View].Segment;
        return candidate.Class switch
        {
            MatchClass.TitleFolded when IsTyped(segment, candidate.Doc) => MatchClass.TitleExact,
            MatchClass.AllWords when nearness.IsNear(segment, candidate.Doc, layout) => MatchClass.AllNear,
            _ => candidate.Class,
        };
    }

    /// <summary>What use adds to a score: 0 to <see cref="MaxPrior"/>.</summary>
    public float Prior(Candidate candidate)
    {
        var number = snapshot.Views[candidate.View].Segment.NumberOf(candidate.Doc);
        var used = 0.0;
        foreach (var counter in layout.Schema.UseCounters)
        {
            used += Math.Max(0, tables.Counters[counter].Get(number));
        }

        return MaxPrior * (float)(1 - (1 / (1 + (Math.Log10(1 + used) / 4))));
    }

    // Only the title as it was written can tell; it is stored, or the question stays open.
    private bool IsTyped(Segment segment, int doc)
    {
        if (segment.IsPlainTitle(doc))
        {
            return segment.Titles[doc].SequenceEqual(_typed);
        }

        if (!layout.Texts[layout.Title].Stored)
        {
            return true;
        }

        var titles = StoredText.Read(segment, doc, layout)[layout.Title];
        return titles.Count > 0 && titles[0][0].AsSpan().Trim().SequenceEqual(_typed);
    }
}
