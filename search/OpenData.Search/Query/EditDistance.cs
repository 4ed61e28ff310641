namespace OpenData.Search.Query;

/// <summary>Approximate matching of short strings (Sellers, "The theory and computation of evolutionary distances", 1980,
/// with the exchange of neighbours of Damerau, 1964).</summary>
internal static class EditDistance
{
    private const int MaxPattern = 64;

    /// <summary>Finds the part of a text that is nearest to a pattern.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pattern">At most 64 characters.</param>
    /// <param name="most">The most edits.</param>
    /// <param name="start">Where the part starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>Whether there is a part within so many edits.</returns>
    public static bool FindWithin(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern, int most, out int start, out int end)
    {
        // Per prefix of the pattern: the fewest edits to a part of the text that ends here, and where that part starts.
        var size = Math.Min(pattern.Length, MaxPattern);
        Span<int> costs = stackalloc int[MaxPattern + 1];
        Span<int> before = stackalloc int[MaxPattern + 1];
        Span<int> twoBefore = stackalloc int[MaxPattern + 1];
        Span<int> starts = stackalloc int[MaxPattern + 1];
        Span<int> startsBefore = stackalloc int[MaxPattern + 1];
        Span<int> startsTwoBefore = stackalloc int[MaxPattern + 1];
        for (var i = 0; i <= size; i++)
        {
            before[i] = i;
            twoBefore[i] = MaxPattern;
            startsBefore[i] = 0;
        }

        (start, end) = (0, 0);
        var best = most + 1;
        for (var at = 1; at <= text.Length; at++)
        {
            costs[0] = 0;
            starts[0] = at;
            for (var i = 1; i <= size; i++)
            {
                costs[i] = before[i - 1] + (text[at - 1] == pattern[i - 1] ? 0 : 1);
                starts[i] = startsBefore[i - 1];
                Take(costs, starts, i, before[i] + 1, startsBefore[i]);
                Take(costs, starts, i, costs[i - 1] + 1, starts[i - 1]);
                if (i > 1 && at > 1 && text[at - 1] == pattern[i - 2] && text[at - 2] == pattern[i - 1])
                {
                    Take(costs, starts, i, twoBefore[i - 2] + 1, startsTwoBefore[i - 2]);
                }
            }

            // Of equals the one that is as long as the pattern: a wrong character is likelier than a missing one.
            if (costs[size] < best || (costs[size] == best && at - starts[size] == size && end - start != size))
            {
                (best, start, end) = (costs[size], starts[size], at);
            }

            // The rows take turns.
            var row = twoBefore;
            twoBefore = before;
            before = costs;
            costs = row;
            row = startsTwoBefore;
            startsTwoBefore = startsBefore;
            startsBefore = starts;
            starts = row;
        }

        return best <= most;
    }

    private static void Take(Span<int> costs, Span<int> starts, int at, int cost, int start)
    {
        if (cost < costs[at])
        {
            (costs[at], starts[at]) = (cost, start);
        }
    }
}
