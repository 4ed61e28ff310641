namespace OpenData.Search.Suggesting;

/// <summary>Finds the best entries of a trie that fit a pattern, best first, without looking at more of it than their
/// ranks require. Reused by one thread.</summary>
internal sealed class TopSearch
{
    // What one query may cost: about a millisecond. Texts that people type stay far below.
    private const int MaxSteps = 150_000;
    private const int StepsPerKey = 10;

    private const int StepsPerSeries = 20;

    private readonly Frontier _frontier = new();
    private Alphabet? _alphabet;
    private SeriesPlaces? _series;
    private int _steps;

    /// <summary>Begins a query: the limit of the cost is for all its searches together.</summary>
    /// <param name="series">Where series are limited; null if they are not.</param>
    public void Begin(SeriesPlaces? series = null)
    {
        _steps = MaxSteps;
        _series = series;
    }

    /// <summary>Appends matches, best first, until a kind has enough. The matches from <c>first</c> on are of this kind;
    /// none of them is added again, nor what its series has no place for.</summary>
    public void Run(
        Alphabet alphabet, in TrieView trie, in TextView texts, TypedPattern pattern, SuggestScript script, SuggestMatch match,
        List<Found> found, int first, int enough)
    {
        _frontier.Clear();
        _alphabet = alphabet;
        PushBucket(trie, 0);
        if (script != SuggestScript.Near && pattern.LiteralPlace(TypedPattern.Start, script) < 0)
        {
            PushRoots(trie, pattern, script, 0);
        }
        else
        {
            PushNodes(trie, pattern, script, trie.Children[0], trie.Children[1], TypedPattern.Start);
        }

        while (found.Count - first < enough && _frontier.TryPop(out var candidate))
        {
            if (_steps < 0)
            {
                return;
            }

            var next = candidate.At + 1;
            switch (candidate.Part)
            {
                case Frontier.Part.Nodes:
                    PushNodes(trie, pattern, script, next, candidate.End, candidate.State);
                    Enter(trie, pattern, script, candidate.At, candidate.State);
                    break;
                case Frontier.Part.Roots:
                    PushRoots(trie, pattern, script, next);
                    Enter(trie, pattern, script, trie.Roots[pattern.FirstClass][candidate.At], TypedPattern.Start);
                    break;
                case Frontier.Part.WholeNodes:
                    PushWholeNodes(trie, next, candidate.End);
                    EnterWhole(trie, candidate.At);
                    break;
                case Frontier.Part.Keys:
                    PushKeys(trie, next, candidate.End, Frontier.Part.Keys);
                    _steps -= StepsPerKey;
                    var key = trie.Keys[candidate.At];
                    if (pattern.EndOfMatch(texts[candidate.Bound], SuggestKey.Offset(key), script) >= 0)
                    {
                        Add(texts, found, first, key, match, script);
                    }

                    break;
                default:
                    PushKeys(trie, next, candidate.End, Frontier.Part.WholeKeys);
                    Add(texts, found, first, trie.Keys[candidate.At], match, script);
                    break;
            }

            _steps--;
        }
    }

    private void Enter(in TrieView trie, TypedPattern pattern, SuggestScript script, int node, ulong before)
    {
        var state = pattern.Step(before, trie.Symbols[node], script);
        if ((state & pattern.Accept) != 0)
        {
            EnterWhole(trie, node);
            return;
        }

        PushNodes(trie, pattern, script, trie.Children[node], trie.Children[node + 1], state);
        PushBucket(trie, node);
    }

    // A node that was split, into children or into nothing but keys that end at it, holds keys that lack a part of what
    // was typed.
    private void PushBucket(in TrieView trie, int node)
    {
        var (at, end) = (trie.Buckets[node], trie.Buckets[node + 1]);
        if (trie.Children[node] == trie.Children[node + 1] && end - at <= TrieBuilder.BucketSize)
        {
            PushKeys(trie, at, end, Frontier.Part.Keys);
        }
    }

    private void EnterWhole(in TrieView trie, int node)
    {
        PushWholeNodes(trie, trie.Children[node], trie.Children[node + 1]);
        PushKeys(trie, trie.Buckets[node], trie.Buckets[node + 1], Frontier.Part.WholeKeys);
    }

    private void PushNodes(
        in TrieView trie, TypedPattern pattern, SuggestScript script, int at, int end, ulong state)
    {
        var place = pattern.LiteralPlace(state, script);
        if (place >= 0)
        {
            PushLiteral(trie, pattern, at, end, state, place);
            return;
        }

        var classes = _alphabet!.Classes;
        var wanted = pattern.Wanted(state);
        for (; at < end; at++)
        {
            var symbol = trie.Symbols[at];
            if ((classes[symbol] & wanted) == 0)
            {
                continue;
            }

            _steps--;
            var next = pattern.Step(state, symbol, script);
            if (next != 0 && CanGoOn(trie, pattern, at, next))
            {
                _frontier.Push(new(trie.Best[at], at, end, Frontier.Part.Nodes, state));
                return;
            }
        }
    }

    private void PushLiteral(in TrieView trie, TypedPattern pattern, int at, int end, ulong state, int place)
    {
        var child = at == end ? -1 : trie.Symbols[at..end].IndexOf(pattern[place]);
        if (child >= 0 && CanGoOn(trie, pattern, at + child, state << 1))
        {
            _frontier.Push(new(trie.Best[at + child], at + child, at + child + 1, Frontier.Part.Nodes, state));
        }
    }

    // The children of the root are thousands; those that a letter may stand for are listed.
    private void PushRoots(in TrieView trie, TypedPattern pattern, SuggestScript script, int at)
    {
        var roots = trie.Roots[pattern.FirstClass];
        for (; at < roots.Length; at++)
        {
            _steps--;
            var next = pattern.Step(TypedPattern.Start, trie.Symbols[roots[at]], script);
            if (next != 0 && CanGoOn(trie, pattern, roots[at], next))
            {
                _frontier.Push(new(trie.Best[roots[at]], at, roots.Length, Frontier.Part.Roots));
                return;
            }
        }
    }

    private static bool CanGoOn(in TrieView trie, TypedPattern pattern, int node, ulong state)
    {
        if ((state & pattern.Accept) != 0)
        {
            return true;
        }

        var both = trie.Masks[node] & pattern.Wanted(state);
        return (both & ushort.MaxValue) != 0 && both > ushort.MaxValue;
    }

    private void PushWholeNodes(in TrieView trie, int at, int end)
    {
        if (at < end)
        {
            _frontier.Push(new(trie.Best[at], at, end, Frontier.Part.WholeNodes));
        }
    }

    private void PushKeys(in TrieView trie, int at, int end, Frontier.Part part)
    {
        if (at < end)
        {
            _frontier.Push(new(SuggestKey.Entry(trie.Keys[at]), at, end, part));
        }
    }

    private void Add(in TextView texts, List<Found> found, int first, uint key, SuggestMatch match, SuggestScript script)
    {
        var entry = SuggestKey.Entry(key);
        for (var i = found.Count - 1; i >= first; i--)
        {
            if (found[i].Entry == entry)
            {
                return;
            }
        }

        if (_series is not null)
        {
            _steps -= StepsPerSeries;
            if (!_series.TryTake(_alphabet!, texts[entry]))
            {
                return;
            }
        }

        found.Add(new Found { Entry = entry, Offset = SuggestKey.Offset(key), Match = match, Script = script });
    }
}
