using System.Runtime.InteropServices;

namespace OpenData.Search.Collecting;

/// <summary>Keeps the best of many candidates: a heap with the worst kept one on top, so that most newcomers cost one
/// comparison.</summary>
/// <param name="size">How many are kept.</param>
/// <param name="order">What is better.</param>
/// <param name="room">Where they are kept; cleared.</param>
internal sealed class TopCandidates(int size, CandidateOrder order, List<Candidate> room)
{
    private readonly List<Candidate> _heap = Cleared(room);

    /// <summary>The worst that is kept, once as many are kept as are wanted; null before.</summary>
    public Candidate? Worst => _heap.Count == size && size > 0 ? _heap[0] : null;

    public void Add(Candidate candidate)
    {
        if (_heap.Count < size)
        {
            _heap.Add(candidate);
            Raise(_heap.Count - 1);
        }
        else if (size > 0 && order.Compare(candidate, _heap[0]) < 0)
        {
            _heap[0] = candidate;
            Sink();
        }
    }

    /// <summary>What was kept, best first.</summary>
    public Span<Candidate> Sorted()
    {
        var best = CollectionsMarshal.AsSpan(_heap);
        best.Sort(order.Comparison);
        return best;
    }

    private static List<Candidate> Cleared(List<Candidate> room)
    {
        room.Clear();
        return room;
    }

    private void Raise(int at)
    {
        while (at > 0 && order.Compare(_heap[at], _heap[(at - 1) / 2]) > 0)
        {
            (_heap[at], _heap[(at - 1) / 2]) = (_heap[(at - 1) / 2], _heap[at]);
            at = (at - 1) / 2;
        }
    }

    private void Sink()
    {
        for (var at = 0; ;)
        {
            var worst = at;
            for (var child = (2 * at) + 1; child <= (2 * at) + 2 && child < _heap.Count; child++)
            {
                worst = order.Compare(_heap[child], _heap[worst]) > 0 ? child : worst;
            }

            if (worst == at)
            {
                return;
            }

            (_heap[at], _heap[worst]) = (_heap[worst], _heap[at]);
            at = worst;
        }
    }
}
