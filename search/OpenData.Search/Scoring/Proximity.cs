using OpenData.Search.Indexing;
using OpenData.Search.Query;

namespace OpenData.Search.Scoring;

/// <summary>Tells whether the words of a query stand close together: whether some window of the text, twice as long as
/// the words and a little more, has each of them. Words that were matched by character pairs have no positions and are
/// never near.</summary>
internal sealed class Proximity
{
    private const int MaxWords = 12; // of more, the least telling do not count
    private const int Slack = 6;

    private readonly string[] _words;
    private readonly int[] _terms;
    private readonly int _window;

    private Proximity(IReadOnlyList<Clause> clauses)
    {
        _words = [.. clauses.Select(c => c.Text)];
        _terms = [.. clauses.Select(c => c.Alternatives[0].Term)];
        _window = (_words.Sum(w => w.Length) * 2) + Slack;
    }

    /// <summary>Prepares the test for the clauses of a query, ordered by how much they tell.</summary>
    /// <returns>Null if a word can only be matched by character pairs.</returns>
    public static Proximity? For(IReadOnlyList<Clause> clauses)
    {
        var telling = clauses.Take(MaxWords).ToArray();
        return telling.All(c => c.Alternatives.Count > 0 && c.Alternatives[0].Term >= 0) ? new Proximity(telling) : null;
    }

    /// <summary>Raises matches of <see cref="MatchClass.AllWords"/> to <see cref="MatchClass.AllNear"/>.</summary>
    /// <param name="segment">The segment of the matches.</param>
    /// <param name="matches">Matches by ascending document.</param>
    public void Raise(Segment segment, List<Match> matches)
    {
        var places = new List<int>();
        for (var i = 0; i < matches.Count; i++)
        {
            if (matches[i].Class == (byte)MatchClass.AllWords)
            {
                places.Add(i);
            }
        }

        var terms = Array.ConvertAll(_terms, term => TermPositions.Read(segment.Terms.Find(term), matches, places));
        var heads = new int[terms.Length];
        for (var i = 0; i < places.Count; i++)
        {
            if (IsNear(terms, i, heads))
            {
                matches[places[i]] = matches[places[i]] with { Class = (byte)MatchClass.AllNear };
            }
        }
    }

    // The smallest window that holds every word: always move the word that stands first.
    private bool IsNear(TermPositions[] terms, int at, int[] heads)
    {
        for (var t = 0; t < terms.Length; t++)
        {
            heads[t] = 0;
            if (terms[t].Of(at).IsEmpty)
            {
                return false;
            }
        }

        while (true)
        {
            var (first, start, end) = (0, int.MaxValue, 0);
            for (var t = 0; t < terms.Length; t++)
            {
                var position = terms[t].Of(at)[heads[t]];
                end = Math.Max(end, position + _words[t].Length);
                if (position < start)
                {
                    (first, start) = (t, position);
                }
            }

            if (end - start <= _window)
            {
                return true;
            }

            if (++heads[first] == terms[first].Of(at).Length)
            {
                return false;
            }
        }
    }
}
