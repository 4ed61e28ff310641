namespace OpenData.Search.Query;

/// <summary>For each character of a pattern the places where it stands, as bits: what bit-parallel matching (Baeza-Yates and
/// Gonnet, 1992) reads once per character of a text. Holds one pattern at a time, in a small table with open
/// addressing.</summary>
internal sealed class CharacterMasks
{
    /// <summary>The most places of a pattern.</summary>
    public const int MaxLength = 64;

    private const int SlotBits = 8;
    private const int LastSlot = (1 << SlotBits) - 1;

    private readonly char[] _characters = new char[LastSlot + 1];
    private readonly ulong[] _masks = new ulong[LastSlot + 1];

    /// <summary>The places where a character stands.</summary>
    public ulong this[char c] => _masks[SlotOf(c)];

    /// <summary>Takes a pattern in place of the last.</summary>
    public void Set(ReadOnlySpan<char> pattern)
    {
        Array.Clear(_masks);
        for (var i = 0; i < pattern.Length; i++)
        {
            var slot = SlotOf(pattern[i]);
            _characters[slot] = pattern[i];
            _masks[slot] |= 1UL << i;
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
            var mask = this[c];
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

    // Where a character is, or may be put: neighbours in the alphabet get slots far apart (Knuth's multiplicative hash).
    private int SlotOf(char c)
    {
        var slot = (int)((c * 2654435769u) >> (32 - SlotBits));
        while (_masks[slot] != 0 && _characters[slot] != c)
        {
            slot = (slot + 1) & LastSlot;
        }

        return slot;
    }
}
