using System.Runtime.CompilerServices;

namespace OpenData.Search.Analysis;

/// <summary>Splits runs of ideographs into words: a lattice of all dictionary words, each at the cost of its
/// frequency, and the cheapest path through it by dynamic programming. Not thread-safe (it keeps its work space).</summary>
internal sealed class Segmenter(WordDictionary words)
{
    private int[] _cost = new int[64];
    private int[] _from = new int[64];

    /// <summary>Appends the words of the cheapest path as (start, length) relative to the run.</summary>
    /// <param name="run">Ideographs only.</param>
    /// <param name="path">Where the words are appended, in order.</param>
    /// <param name="forbidWhole">Whether the run itself may not be a word: splits a word into its parts.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void BestPath(ReadOnlySpan<char> run, List<(int Start, int Length)> path, bool forbidWhole = false)
    {
        if (run.IsEmpty)
        {
            return;
        }

        if (_cost.Length < run.Length + 1)
        {
            _cost = new int[run.Length * 2];
            _from = new int[run.Length * 2];
        }

        _cost.AsSpan(1, run.Length).Fill(int.MaxValue);
        _cost[0] = 0;
        for (var i = 0; i < run.Length; i++)
        {
            Offer(i, i + 1, words.SingleCost(run[i]));
            if (i + 1 == run.Length)
            {
                break;
            }

            var rest = run[i..];
            for (var number = words.FirstWithPrefix(run[i], run[i + 1]); number >= 0; number++)
            {
                var word = words.WordAt(number);
                if (word.Length < 2 || word[1] != run[i + 1] || word[0] != run[i])
                {
                    break;
                }

                if (rest.StartsWith(word) && !(forbidWhole && word.Length == run.Length))
                {
                    Offer(i, i + word.Length, words.CostAt(number));
                }
            }
        }

        var at = path.Count;
        for (var end = run.Length; end > 0; end = _from[end])
        {
            path.Add((_from[end], end - _from[end]));
        }

        path.Reverse(at, path.Count - at);
    }

    /// <summary>Appends every dictionary word of two or more characters strictly inside a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void InnerWords(ReadOnlySpan<char> word, List<(int Start, int Length)> inner)
    {
        for (var i = 0; i + 1 < word.Length; i++)
        {
            var rest = word[i..];
            for (var number = words.FirstWithPrefix(word[i], word[i + 1]); number >= 0; number++)
            {
                var candidate = words.WordAt(number);
                if (candidate.Length < 2 || candidate[1] != word[i + 1] || candidate[0] != word[i])
                {
                    break;
                }

                if (candidate.Length < word.Length && rest.StartsWith(candidate))
                {
                    inner.Add((i, candidate.Length));
                }
            }
        }
    }

    private void Offer(int from, int to, int cost)
    {
        if (_cost[from] + cost < _cost[to])
        {
            _cost[to] = _cost[from] + cost;
            _from[to] = from;
        }
    }
}
