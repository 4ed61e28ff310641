using System.Numerics;

namespace OpenData.Search.Suggesting;

/// <summary>What was typed, as an automaton over symbols. A state is a set of places in the typed text, one bit each;
/// a step with a symbol moves every place past what the symbol may be typed as. So all ways to cut letters into
/// syllables and all readings of a character are followed at once. Reused from query to query by one thread.</summary>
internal sealed class TypedPattern
{
    /// <summary>The state before anything was read.</summary>
    public const ulong Start = 1;

    private const int LongestSyllable = 6;

    // For symbols, syllables and letters: the places of the typed text where they fit.
    private readonly ulong[] _initial = new ulong[26];
    private readonly ulong[] _longInitial = new ulong[26];
    private ulong[] _literal = [];
    private ulong[] _syllable = [];
    private ulong[] _beginning = [];

    // By how much one symbol may advance from a place: a bit for each length, bit 0 for "to the end".
    private readonly uint[] _advances = new uint[TypedText.MaxLength];
    private readonly uint[] _wanted = new uint[TypedText.MaxLength + 1];
    private readonly TypedText _text = new();
    private readonly NearTable _near = new();
    private Alphabet? _alphabet;

    /// <summary>The number of folded characters; 0 if nothing can be found.</summary>
    public int Length => _text.Length;

    /// <summary>The folded text.</summary>
    public string Text => _text.ToString();

    /// <summary>The bit of a state in which all that was typed is used up.</summary>
    public ulong Accept => 1UL << Length;

    /// <summary>The number of the letter class of the first character, which is a letter.</summary>
    public int FirstClass => BitOperations.TrailingZeroCount(_wanted[0]);

    /// <summary>The most that this text can make use of.</summary>
    public SuggestScript Script { get; private set; }

    /// <summary>The symbol of a typed character, or <see cref="Alphabet.NoSymbol"/>.</summary>
    public ushort this[int place] => _text.Symbol(place);

    /// <summary>The place of a state, if it is one and its character stands only for itself; else -1.</summary>
    public int LiteralPlace(ulong state, SuggestScript script)
    {
        var place = BitOperations.TrailingZeroCount(state);
        return script == SuggestScript.Literal
            || (script != SuggestScript.Near && BitOperations.IsPow2(state) && !_text.IsLetter(place)) ? place : -1;
    }

    /// <summary>Reads a typed text in place of the one before, for <see cref="SuggestScript.Near"/>.</summary>
    public void SetNear(Alphabet alphabet, ReadOnlySpan<char> typed, bool bySound, int any)
    {
        Set(alphabet, typed);
        _near.Set(alphabet, _text, bySound, any);
        _wanted.AsSpan(0, Length).Fill(uint.MaxValue);
    }

    /// <summary>Reads a typed text in place of the one before.</summary>
    public void Set(Alphabet alphabet, ReadOnlySpan<char> typed)
    {
        Forget(alphabet);
        _text.Set(alphabet, typed);
        Script = SuggestScript.Literal;
        for (var place = 0; place < Length; place++)
        {
            if (this[place] != Alphabet.NoSymbol)
            {
                _literal[this[place]] |= 1UL << place;
            }

            if (_text.IsLetter(place))
            {
                Script = place < Length - 1 || Script == SuggestScript.Initials
                    ? SuggestScript.Initials
                    : SuggestScript.Pinyin;
                ReadLetters(alphabet, place);
            }
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
        if (script == SuggestScript.Near)
        {
            return next | _near.Step(alphabet, state, symbol);
        }

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

    private void Forget(Alphabet alphabet)
    {
        if (_alphabet != alphabet)
        {
            _literal = new ulong[alphabet.SymbolCount];
            _syllable = new ulong[alphabet.Syllables.Length];
            _beginning = new ulong[alphabet.Syllables.Length];
            _alphabet = alphabet;
        }

        for (var place = 0; place < Length; place++)
        {
            if (this[place] < _literal.Length)
            {
                _literal[this[place]] = 0;
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

    // A blank ends a syllable, and at the end of the text one may be incomplete.
    private void ReadLetters(Alphabet alphabet, int place)
    {
        Span<char> letters = stackalloc char[LongestSyllable];
        ReadOnlySpan<char> rest = letters[.._text.CopyLetters(place, letters)];
        var bit = 1UL << place;
        var letter = rest[0] - 'a';
        _initial[letter] |= bit;
        var advances = 0u;
        if (rest is ['z' or 'c' or 's', 'h', ..])
        {
            _longInitial[letter] |= bit;
            advances = 1u << 2;
        }

        var toEnd = place + rest.Length == Length;
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

    // From the end on, because the high half of a place is the low half of the places that one symbol may lead to.
    private void ReadClasses(Alphabet alphabet)
    {
        _wanted[Length] = LetterClasses.Anything;
        for (var place = Length - 1; place >= 0; place--)
        {
            var isLetter = _text.IsLetter(place);
            var next = isLetter ? LetterClasses.OfUnit(_text.Letter(place))
                : this[place] == Alphabet.NoSymbol ? (ushort)0 : alphabet.Classes[this[place]];
            var second = _wanted[place + 1];
            for (var advances = isLetter ? _advances[place] : 0; advances != 0; advances &= advances - 1)
            {
                var length = BitOperations.TrailingZeroCount(advances);
                second |= length == 0 ? LetterClasses.Anything : _wanted[place + length];
            }

            _wanted[place] = next | (second << 16);
        }
    }
}
