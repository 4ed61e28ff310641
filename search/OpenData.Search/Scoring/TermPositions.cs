using System.Runtime.InteropServices;
using OpenData.Search.Postings;

namespace OpenData.Search.Scoring;

/// <summary>The positions of one term in some matches.</summary>
internal sealed class TermPositions
{
    private readonly List<int> _ends = [];
    private readonly List<int> _positions = [];

    private TermPositions()
    {
    }

    /// <summary>Reads them from the list of the term.</summary>
    /// <param name="list">The list.</param>
    /// <param name="matches">Matches by ascending document.</param>
    /// <param name="places">Which of the matches are wanted, ascending.</param>
    public static TermPositions Read(ReadOnlySpan<byte> list, List<Match> matches, List<int> places)
    {
        var result = new TermPositions();
        var cursor = new TermCursor(list);
        foreach (var place in places)
        {
            if (cursor.MoveTo(matches[place].Doc) && cursor.Doc == matches[place].Doc)
            {
                cursor.ReadPositions(result._positions);
            }

            result._ends.Add(result._positions.Count);
        }

        return result;
    }

    /// <summary>The positions in the match of the place with an index, ascending; empty if it lacks the term.</summary>
    public ReadOnlySpan<int> Of(int index)
    {
        var start = index == 0 ? 0 : _ends[index - 1];
        return CollectionsMarshal.AsSpan(_positions)[start.._ends[index]];
    }
}
