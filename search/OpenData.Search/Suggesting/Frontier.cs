namespace OpenData.Search.Suggesting;

/// <summary>A binary heap of what a search has still to look at, the best possible entry first. Reused.</summary>
internal sealed class Frontier
{
    private Candidate[] _heap = new Candidate[256];
    private int _count;

    /// <summary>Forgets everything.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds a candidate.</summary>
    public void Push(in Candidate candidate)
    {
        if (_count == _heap.Length)
        {
            Array.Resize(ref _heap, _count * 2);
        }

        var at = _count++;
        while (at > 0)
        {
            var parent = (at - 1) / 2;
            if (_heap[parent].Bound <= candidate.Bound)
            {
                break;
            }

            _heap[at] = _heap[parent];
            at = parent;
        }

        _heap[at] = candidate;
    }

    /// <summary>Takes the candidate with the smallest bound.</summary>
    /// <returns>False if there is none.</returns>
    public bool TryPop(out Candidate candidate)
    {
        if (_count == 0)
        {
            candidate = default;
            return false;
        }

        candidate = _heap[0];
        var last = _heap[--_count];
        var at = 0;
        for (var child = 1; child < _count; child = 2 * at + 1)
        {
            if (child + 1 < _count && _heap[child + 1].Bound < _heap[child].Bound)
            {
                child++;
            }

            if (last.Bound <= _heap[child].Bound)
            {
                break;
            }

            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = last;
        return true;
    }

    /// <summary>What a candidate is: a row of siblings from one on, of which the first fits.</summary>
    internal enum Part : byte
    {
        /// <summary>Nodes that fit so far.</summary>
        Nodes,

        /// <summary>Children of the root that fit so far, by their places in a list.</summary>
        Roots,

        /// <summary>Nodes of which everything below fits.</summary>
        WholeNodes,

        /// <summary>Keys of a bucket that have still to be read.</summary>
        Keys,

        /// <summary>Keys that fit.</summary>
        WholeKeys,
    }

    /// <summary>A row of siblings.</summary>
    /// <param name="Bound">No entry in it is better.</param>
    /// <param name="At">Its first node or key.</param>
    /// <param name="End">After its last.</param>
    /// <param name="Part">What its members are.</param>
    /// <param name="State">The state of the pattern at the parent of nodes.</param>
    internal readonly record struct Candidate(int Bound, int At, int End, Part Part, ulong State = 0);
}
