using System.Numerics;

namespace OpenData.Search.Suggesting;

/// <summary>What was typed, as an automaton over symbols. A state is a set of places in the typed text, one bit each;
/// a step with a symbol moves every place past what the symbol may be typed as. So all ways to cut letters into
/// syllables and all readings of a character are followed at once. Reused from query to query by one thread.</summary>
internal sealed class TypedPattern
{
    /// <summary>So many folded characters count; a longer text finds what its beginning finds.</summary>
    public const int MaxLength = 62;

    /// <summary>The state before anything was read.</summary>
    public const ulong Start = 1;

    private readonly char[] _units = new char[MaxLength];
    private readonly ushort[] _symbols = new ushort[MaxLength];
    // By how much one symbol may advance from a place: a bit for each length, bit 0 for "to the end".
    private readonly uint[] _lengths = new uint[MaxLength];
    private readonly uint[] _wanted = new uint[MaxLength + 1];
    private readonly ulong[] _initial = new ulong[26];
    private readonly ulong[] _longInitial = new ulong[26];
    private ulong[] _literal = [];
    private ulong[] _syllable = [];
    private ulong[] _beginning = [];
    private Alphabet? _alphabet;
    private ulong _boundaries;

    /// <summary>The number of folded characters; 0 if nothing can be found.</summary>
    public int Length { get; private set; }

    /// <summary>The bit of a state in which all that was typed is used up.</summary>
    public ulong Accept => 1UL << Length;

    /// <summary>The most that this text can make use of.</summary>
    public SuggestScript Script { get; private set; }

    /// <summary>The symbol of a typed character, or <see cref="Alphabet.NoSymbol"/>.</summary>
    public ushort this[int place] => _symbols[place];

    /// <summary>Reads a typed text in place of the one before.</summary>
    public void Set(Alphabet alphabet, ReadOnlySpan<char> typed)
    {
        if (_alphabet != alphabet)
        {
            _literal = new ulong[alphabet.SymbolCount];
            _syllable = new ulong[alphabet.Syllables.Length];
            _beginning = new ulong[alphabet.Syllables.Length];
            _alphabet = alphabet;
        }
        else
        {
            Forget();
        }

        Fold(alphabet, typed);
        Script = SuggestScript.Literal;
        for (var place = 0; place < Length; place++)
        {
            _symbols[place] = alphabet.Symbol(_units[place]);
            if (_symbols[place] != Alphabet.NoSymbol)
            {
                _literal[_symbols[place]] |= 1UL << place;
            }

            var letter = _units[place] == 'ü' ? 'v' : _units[place];
            _units[place] = letter;
            if (char.IsAsciiLetterLower(letter))
            {
                Script = place < Length - 1 || Script == SuggestScript.Initials ? SuggestScript.Initials : SuggestScript.Pinyin;
            }
        }

        if (Script != SuggestScript.Literal)
        {
            ReadLetters(alphabet);
        }

        ReadClasses(alphabet);
    }

    /// <summary>The letter classes that a text must go on with in a state: those of the next symbol in the low half, of
    /// the one after it in the high half.</summary>
    public uint Wanted(ulong state)
    {
        var wanted = 0u;
        for (; state != 0; state &= state - 1)
        {
            wanted |= _wanted[BitOperations.TrailingZeroCount(state)];
        }

        return wanted;
    }

    /// <summary>The state after a symbol; 0 if nothing typed may stand for it.</summary>
    public ulong Step(ulong state, int symbol, SuggestScript script)
    {
        var next = (state & _literal[symbol]) << 1;
        if (script == SuggestScript.Literal)
        {
            return next;
        }

        var alphabet = _alphabet!;
        var end = alphabet.ReadingStarts[symbol + 1];
        for (var i = alphabet.ReadingStarts[symbol]; i < end; i++)
        {
            var syllable = alphabet.Readings[i];
            next |= (state & _syllable[syllable]) << alphabet.SyllableLengths[syllable];
            if ((state & _beginning[syllable]) != 0)
            {
                next |= Accept;
            }

            if (script == SuggestScript.Initials)
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

    /// <summary>Reads a text from a character on.</summary>
    /// <returns>Where the typed part ends, in characters of the text; -1 if the text does not go on as typed.</returns>
    public int EndOfMatch(ReadOnlySpan<byte> codes, int from, SuggestScript script)
    {
        var alphabet = _alphabet!;
        var state = Start;
        for (int at = 0, unit = 0; at < codes.Length; unit++)
        {
            var code = alphabet.NextCode(codes, ref at);
            if (unit < from || alphabet.SymbolOfCode[code] == Alphabet.NoSymbol)
            {
                continue;
            }

            state = alphabet.SymbolOfCode[code] == Alphabet.ManySymbols
                ? Steps(state, alphabet.Expansion(code), script)
                : Step(state, alphabet.SymbolOfCode[code], script);
            if ((state & Accept) != 0)
            {
                return unit + 1;
            }

            if (state == 0)
            {
                return -1;
            }
        }

        return -1;
    }

    private ulong Steps(ulong state, ReadOnlySpan<ushort> symbols, SuggestScript script)
    {
        foreach (var symbol in symbols)
        {
            state = Step(state, symbol, script);
            if ((state & Accept) != 0)
            {
                return Accept;
            }
        }

        return state;
    }

    private void Forget()
    {
        for (var place = 0; place < Length; place++)
        {
            if (_symbols[place] != Alphabet.NoSymbol)
            {
                _literal[_symbols[place]] = 0;
            }
        }

        if (Script != SuggestScript.Literal)
        {
            Array.Clear(_syllable);
            Array.Clear(_beginning);
            Array.Clear(_initial);
            Array.Clear(_longInitial);
        }
    }

    private void Fold(Alphabet alphabet, ReadOnlySpan<char> typed)
    {
        Length = 0;
        _boundaries = 0;
        foreach (var unit in typed)
        {
            var folded = alphabet.Fold(unit);
            if (folded == Alphabet.Separator)
            {
                _boundaries |= 1UL << Length;
                continue;
            }

            var one = (char)folded;
            foreach (var part in folded == Alphabet.Expanded ? alphabet.Expansion(unit) : new ReadOnlySpan<char>(in one))
            {
                if (Length == MaxLength)
                {
                    return;
                }

                _units[Length++] = part;
            }
        }
    }

    private void ReadLetters(Alphabet alphabet)
    {
        var typed = _units.AsSpan(0, Length);
        for (var place = 0; place < Length; place++)
        {
            if (!char.IsAsciiLetterLower(typed[place]))
            {
                continue;
            }

            // Letters up to the next blank; a blank ends a syllable.
            var boundary = BitOperations.TrailingZeroCount(_boundaries >> (place + 1)) + place + 1;
            var rest = typed[place..Math.Min(Length, boundary)];
            var letter = typed[place] - 'a';
            _initial[letter] |= 1UL << place;
            _lengths[place] = 0;
            if (rest is ['z' or 'c' or 's', 'h', ..])
            {
                _longInitial[letter] |= 1UL << place;
                _lengths[place] |= 1u << 2;
            }

            var toEnd = place + rest.Length == Length;
            for (var i = FirstSyllable(alphabet, typed[place]); i < alphabet.Syllables.Length; i++)
            {
                var syllable = alphabet.Syllables[i];
                if (syllable[0] != typed[place])
                {
                    break;
                }

                if (rest.StartsWith(syllable))
                {
                    _syllable[i] |= 1UL << place;
                    _lengths[place] |= 1u << syllable.Length;
                }
                else if (toEnd && syllable.AsSpan().StartsWith(rest))
                {
                    _beginning[i] |= 1UL << place;
                    _lengths[place] |= 1;
                }
            }
        }
    }

    // From the end on, because the high half of a place is the low half of the places that one symbol may lead to.
    private void ReadClasses(Alphabet alphabet)
    {
        _wanted[Length] = LetterClasses.Anything;
        for (var place = Length - 1; place >= 0; place--)
        {
            var letter = char.IsAsciiLetterLower(_units[place]);
            uint next = letter ? LetterClasses.OfUnit(_units[place])
                : _symbols[place] == Alphabet.NoSymbol ? 0u : alphabet.Classes[_symbols[place]];
            var second = _wanted[place + 1];
            for (var lengths = _lengths[place] & ~1u; letter && lengths != 0; lengths &= lengths - 1)
            {
                second |= _wanted[place + BitOperations.TrailingZeroCount(lengths)];
            }

            if (letter && (_lengths[place] & 1) != 0)
            {
                second |= LetterClasses.Anything;
            }

            _wanted[place] = next | (second << 16);
        }
    }

    private static int FirstSyllable(Alphabet alphabet, char letter)
    {
        var (low, high) = (0, alphabet.Syllables.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = alphabet.Syllables[middle][0] < letter ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
