namespace OpenData.Search.Suggesting;

/// <summary>Where in a typed text which syllables and initials fit. Reused by one thread.</summary>
internal sealed class LetterTable
{
    private const int LongestSyllable = 6;

    // For letters and syllables: the places of the typed text where they fit, one bit each.
    private readonly ulong[] _initial = new ulong[26];
    private readonly ulong[] _longInitial = new ulong[26];
    private readonly uint[] _advances = new uint[TypedText.MaxLength];
    private ulong[] _syllable = [];
    private ulong[] _beginning = [];

    /// <summary>By how much one symbol may advance from a place that is a letter: a bit for each length, bit 0 for "to the
    /// end".</summary>
    public uint Advances(int place) => _advances[place];

    /// <summary>Forgets the text before.</summary>
    public void Clear(Alphabet alphabet, bool hadLetters)
    {
        if (_syllable.Length != alphabet.Syllables.Length)
        {
            _syllable = new ulong[alphabet.Syllables.Length];
            _beginning = new ulong[alphabet.Syllables.Length];
        }

        if (hadLetters)
        {
            Array.Clear(_syllable);
            Array.Clear(_beginning);
            Array.Clear(_initial);
            Array.Clear(_longInitial);
        }
    }

    /// <summary>Enters what the letters from a place on may stand for. A blank ends a syllable, and at the end of the
    /// text one may be incomplete.</summary>
    public void Read(Alphabet alphabet, TypedText text, int place)
    {
        Span<char> letters = stackalloc char[LongestSyllable];
        ReadOnlySpan<char> rest = letters[..text.CopyLetters(place, letters)];
        var bit = 1UL << place;
        var letter = rest[0] - 'a';
        _initial[letter] |= bit;
        var advances = 0u;
        if (rest is ['z' or 'c' or 's', 'h', ..])
        {
            _longInitial[letter] |= bit;
            advances = 1u << 2;
        }

        var toEnd = place + rest.Length == text.Length;
        for (var i = alphabet.FirstSyllable(rest[0]); i < alphabet.FirstSyllable((char)(rest[0] + 1)); i++)
        {
            var syllable = alphabet.Syllables[i];
            if (rest.StartsWith(syllable))
            {
                _syllable[i] |= bit;
                advances |= 1u << syllable.Length;
            }
            else if (toEnd && syllable.AsSpan().StartsWith(rest))
            {
                _beginning[i] |= bit;
                advances |= 1;
            }
        }

        _advances[place] = advances;
    }

    /// <summary>The places of a state that the readings of a symbol move on, moved.</summary>
    public ulong Step(Alphabet alphabet, ulong state, int symbol, bool initials, ulong accept)
    {
        var next = 0UL;
        var end = alphabet.ReadingStarts[symbol + 1];
        for (var i = alphabet.ReadingStarts[symbol]; i < end; i++)
        {
            var syllable = alphabet.Readings[i];
            next |= (state & _syllable[syllable]) << alphabet.SyllableLengths[syllable];
            if ((state & _beginning[syllable]) != 0)
            {
                next |= accept;
            }

            if (initials)
            {
                var letter = alphabet.Syllables[syllable][0] - 'a';
                next |= (state & _initial[letter]) << 1;
                if (alphabet.Syllables[syllable] is [_, 'h', ..])
                {
                    next |= (state & _longInitial[letter]) << 2;
                }
            }
        }

        return next;
    }
}
