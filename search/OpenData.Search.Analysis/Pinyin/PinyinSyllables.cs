namespace OpenData.Search.Analysis;

/// <summary>The syllables of pinyin without tones (ü as v), and the ways to read Latin letters as syllables. Thread-safe.
/// </summary>
public sealed class PinyinSyllables
{
    private readonly string[] _sorted;

    internal PinyinSyllables(string[] sorted) => _sorted = sorted;

    /// <summary>All syllables, sorted by code unit.</summary>
    public IReadOnlyList<string> All => _sorted;

    /// <summary>Whether these letters are a syllable.</summary>
    public bool Contains(ReadOnlySpan<char> letters)
    {
        var at = FirstFrom(letters);
        return at < _sorted.Length && letters.SequenceEqual(_sorted[at]);
    }

    /// <summary>Whether a syllable begins with these letters; every syllable does with none.</summary>
    public bool IsBeginning(ReadOnlySpan<char> letters)
    {
        var at = FirstFrom(letters);
        return at < _sorted.Length && _sorted[at].AsSpan().StartsWith(letters);
    }

    /// <summary>All ways to cut lower-case letters into syllables, those with fewer syllables first. An apostrophe or a blank
    /// is always a cut. The last syllable may be unfinished.</summary>
    /// <param name="letters">Letters, apostrophes and blanks; ü is v.</param>
    /// <param name="limit">The most ways that are returned.</param>
    /// <returns>None if the letters are no pinyin.</returns>
    public IReadOnlyList<PinyinReading> Split(ReadOnlySpan<char> letters, int limit = 64)
    {
        var ways = new List<PinyinReading>();
        if (!letters.IsEmpty && letters.Length <= 64)
        {
            Split(letters, [], ways, limit * 4);
        }

        ways.Sort((a, b) => a.Syllables.Count - b.Syllables.Count);
        return ways.Count > limit ? ways.GetRange(0, limit) : ways;
    }

    private void Split(ReadOnlySpan<char> rest, List<string> done, List<PinyinReading> ways, int limit)
    {
        rest = rest.TrimStart("' ");
        if (ways.Count >= limit)
        {
            return;
        }

        if (rest.IsEmpty)
        {
            if (done.Count > 0)
            {
                ways.Add(new PinyinReading([.. done], true));
            }

            return;
        }

        var end = rest.IndexOfAny('\'', ' ');
        var longest = Math.Min(6, end < 0 ? rest.Length : end);
        for (var length = longest; length > 0; length--)
        {
            if (Contains(rest[..length]) && CanEnd(rest[length..]))
            {
                done.Add(rest[..length].ToString());
                Split(rest[length..], done, ways, limit);
                done.RemoveAt(done.Count - 1);
            }
        }

        if (longest == rest.Length && !Contains(rest) && IsBeginning(rest))
        {
            ways.Add(new PinyinReading([.. done, rest.ToString()], false));
        }
    }

    // Whether the letters can be cut to their end at all: without this, a long text that is none takes for ever.
    private bool CanEnd(ReadOnlySpan<char> letters)
    {
        Span<bool> reached = stackalloc bool[65];
        reached.Clear();
        reached[0] = true;
        for (var i = 0; i < letters.Length; i++)
        {
            if (!reached[i])
            {
                continue;
            }

            if (letters[i] is '\'' or ' ')
            {
                reached[i + 1] = true;
                continue;
            }

            var rest = letters[i..];
            for (var length = Math.Min(6, rest.Length); length > 0; length--)
            {
                reached[i + length] |= Contains(rest[..length]) || (length == rest.Length && IsBeginning(rest));
            }
        }

        return reached[letters.Length];
    }

    private int FirstFrom(ReadOnlySpan<char> letters)
    {
        var (low, high) = (0, _sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _sorted[middle].AsSpan().SequenceCompareTo(letters) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
