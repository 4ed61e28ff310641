namespace OpenData.Search.Query;

/// <summary>For each character the places of a pattern where it may stand, as bits: what bit-parallel matching (Baeza-Yates
/// and Gonnet, 1992) reads once per character of a text. Holds one pattern at a time.</summary>
internal sealed class CharacterMasks
{
    /// <summary>The most places of a pattern.</summary>
    public const int MaxLength = 64;

    private readonly ulong[] _masks = new ulong[char.MaxValue + 1];
    private readonly List<char> _used = [];

    /// <summary>The places where a character may stand.</summary>
    public ulong this[char c] => _masks[c];

    /// <summary>Forgets the pattern.</summary>
    public void Clear()
    {
        foreach (var c in _used)
        {
            _masks[c] = 0;
        }

        _used.Clear();
    }

    /// <summary>Lets a character stand at a place.</summary>
    public void Allow(char c, int place)
    {
        if (_masks[c] == 0)
        {
            _used.Add(c);
        }

        _masks[c] |= 1UL << place;
    }

    /// <summary>Lets each character stand at its place.</summary>
    public void Set(ReadOnlySpan<char> pattern)
    {
        Clear();
        for (var i = 0; i < pattern.Length; i++)
        {
            Allow(pattern[i], i);
        }
    }

    /// <summary>Whether a text contains the pattern of a length with at most one error: a character wrong, missing, too
    /// many, or changed places with its neighbour (Wu and Manber, "Fast text searching allowing errors", 1992; the
    /// exchange is one more case of the same recurrence).</summary>
    public bool IsAlmostIn(ReadOnlySpan<char> text, int length)
    {
        var goal = 1UL << (length - 1);
        var (exact, almost, before, last) = (0UL, 1UL, 0UL, 0UL);
        foreach (var c in text)
        {
            var mask = _masks[c];
            var next = ((exact << 1) | 1) & mask;
            almost = (((almost << 1) | 1) & mask)
                | exact | (exact << 1) | 1 | (next << 1)
                | (((((before << 1) | 1) & mask) << 1) & last);
            (before, exact, last) = (exact, next, mask);
            if ((almost & goal) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
