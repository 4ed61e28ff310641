using System.Globalization;
using System.Runtime.CompilerServices;

namespace OpenData.Search.Analysis;

/// <summary>The words of the language with their costs. All words stand in one character array, sorted, so that those
/// with the same first two characters are neighbours; a hash over these two characters gives their range. That is
/// faster to fill than a trie, and most ranges hold fewer than four words.</summary>
internal sealed class WordDictionary
{
    /// <summary>The cost of a character that is no word: above that of any word.</summary>
    public const int UnknownCost = 21_000;

    private const double LogTotal = 18.420680743952367; // ln(100,000,000), the total of the frequencies in the file

    private readonly char[] _blob;
    private readonly int[] _starts;
    private readonly ushort[] _costs;
    private readonly ushort[] _single = new ushort[char.MaxValue + 1];
    private readonly uint[] _pairs;
    private readonly int[] _first;
    private readonly int _mask;

    private WordDictionary(char[] blob, int[] starts, ushort[] costs)
    {
        _blob = blob;
        _starts = starts;
        _costs = costs;
        Count = costs.Length;
        _pairs = new uint[1 << 19];
        _first = new int[_pairs.Length];
        _mask = _pairs.Length - 1;
        FillPairs();
    }

    /// <summary>The number of words.</summary>
    public int Count { get; }

    /// <summary>Reads a file of lines "word TAB frequency", sorted by code unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static WordDictionary Load(string path)
    {
        var text = File.ReadAllText(path);
        var blob = new char[text.Length];
        var starts = new List<int>(400_000) { 0 };
        var costs = new List<ushort>(400_000);
        var (at, length) = (0, 0);
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(at, end - at).TrimEnd('\r');
            var tab = line.IndexOf('\t');
            if (tab < 1 || !int.TryParse(line[(tab + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var frequency))
            {
                throw new FormatException($"{path}({costs.Count + 1}): expected 'word TAB frequency'.");
            }

            var word = line[..tab];
            var previous = blob.AsSpan(starts.Count > 1 ? starts[^2] : 0, starts.Count > 1 ? length - starts[^2] : 0);
            if (previous.SequenceCompareTo(word) >= 0)
            {
                throw new FormatException($"{path}({costs.Count + 1}): words must be sorted by code unit, without doubles.");
            }

            word.CopyTo(blob.AsSpan(length));
            length += word.Length;
            starts.Add(length);
            costs.Add((ushort)Math.Clamp((LogTotal - Math.Log(Math.Max(1, frequency))) * 1000, 1, 20_000));
            at = end + 1;
        }

        return new WordDictionary(blob[..length], [.. starts], [.. costs]);
    }

    /// <summary>The cost of a word of one character, or <see cref="UnknownCost"/>.</summary>
    public int SingleCost(char c) => _single[c] == 0 ? UnknownCost : _single[c];

    /// <summary>The first word that starts with these two characters; the words from there on that do so are to be
    /// taken with <see cref="WordAt"/> until one does not.</summary>
    /// <returns>-1 if there is none.</returns>
    public int FirstWithPrefix(char first, char second)
    {
        var pair = Pair(first, second);
        for (var slot = Slot(pair); ; slot = (slot + 1) & _mask)
        {
            if (_pairs[slot] == pair)
            {
                return _first[slot];
            }

            if (_pairs[slot] == 0)
            {
                return -1;
            }
        }
    }

    /// <summary>The word of a number, empty past the last.</summary>
    public ReadOnlySpan<char> WordAt(int number) =>
        number < Count ? _blob.AsSpan(_starts[number], _starts[number + 1] - _starts[number]) : [];

    /// <summary>The cost of the word of a number: -1000 times the natural logarithm of its probability.</summary>
    public int CostAt(int number) => _costs[number];

    private static uint Pair(char first, char second) => ((uint)first << 16) | second;

    private int Slot(uint pair) => (int)((pair * 2654435769u) >> 13) & _mask;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillPairs()
    {
        var previous = 0u;
        for (var number = 0; number < Count; number++)
        {
            var word = WordAt(number);
            if (word.Length == 1)
            {
                _single[word[0]] = _costs[number];
                continue;
            }

            var pair = Pair(word[0], word[1]);
            if (pair == previous)
            {
                continue;
            }

            previous = pair;
            var slot = Slot(pair);
            while (_pairs[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _pairs[slot] = pair;
            _first[slot] = number;
        }
    }
}
