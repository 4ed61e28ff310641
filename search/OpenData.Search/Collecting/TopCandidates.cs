using System.Runtime.InteropServices;

namespace OpenData.Search.Collecting;

/// <summary>Keeps the best of many candidates: a heap with the worst kept one on top, so that most newcomers cost one
/// comparison.</summary>
internal readonly struct TopCandidates
{
    private readonly int _size;
    private readonly CandidateOrder _order;
    private readonly List<Candidate> _heap;

    /// <param name="size">How many are kept.</param>
    /// <param name="order">What is better.</param>
    /// <param name="room">Where they are kept; cleared.</param>
    public TopCandidates(int size, in CandidateOrder order, List<Candidate> room)
    {
        (_size, _order, _heap) = (size, order, room);
        room.Clear();
    }

    /// <summary>The worst that is kept, once as many are kept as are wanted; null before.</summary>
    public Candidate? Worst => _heap.Count == _size && _size > 0 ? _heap[0] : null;

    public void Add(in Candidate candidate)
    {
        if (_heap.Count < _size)
        {
            _heap.Add(candidate);
            Raise(CollectionsMarshal.AsSpan(_heap));
        }
        else if (_size > 0 && _order.Compare(candidate, _heap[0]) < 0)
        {
            _heap[0] = candidate;
            Sink(CollectionsMarshal.AsSpan(_heap));
        }
    }

    /// <summary>What was kept, best first. Ends the keeping.</summary>
    public Span<Candidate> Sorted()
    {
        // The worst, on top, goes behind the others, and so on.
        var best = CollectionsMarshal.AsSpan(_heap);
        for (var last = best.Length - 1; last > 0; last--)
        {
            (best[0], best[last]) = (best[last], best[0]);
            Sink(best[..last]);
        }

        return best;
    }

    private void Raise(Span<Candidate> heap)
    {
        for (var at = heap.Length - 1; at > 0 && _order.Compare(heap[at], heap[(at - 1) / 2]) > 0; at = (at - 1) / 2)
        {
            (heap[at], heap[(at - 1) / 2]) = (heap[(at - 1) / 2], heap[at]);
        }
    }

    private void Sink(Span<Candidate> heap)
    {
        for (var at = 0; ;)
        {
            var worst = at;
            for (var child = (2 * at) + 1; child <= (2 * at) + 2 && child < heap.Length; child++)
            {
                worst = _order.Compare(heap[child], heap[worst]) > 0 ? child : worst;
            }

            if (worst == at)
            {
                return;
            }

            (heap[at], heap[worst]) = (heap[worst], heap[at]);
            at = worst;
        }
    }
}
