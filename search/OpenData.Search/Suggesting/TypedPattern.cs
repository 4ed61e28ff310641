using System.Numerics;

namespace OpenData.Search.Suggesting;

/// <summary>What was typed, as an automaton over symbols. A state is a set of places in the typed text, one bit each;
/// a step with a symbol moves every place past what the symbol may be typed as. So all ways to cut letters into
/// syllables and all readings of a character are followed at once. Reused from query to query by one thread.</summary>
internal sealed class TypedPattern
{
    /// <summary>The state before anything was read.</summary>
    public const ulong Start = 1;

    private readonly uint[] _wanted = new uint[TypedText.MaxLength + 1];
    private readonly LetterTable _letters = new();
    private readonly TypedText _text = new();
    private readonly NearTable _near = new();
    private ulong[] _literal = []; // For each symbol the places where it is typed.
    private Alphabet? _alphabet;

    /// <summary>The number of folded characters; 0 if nothing can be found.</summary>
    public int Length => _text.Length;

    /// <summary>The folded text.</summary>
    public string Text => _text.ToString();

    /// <summary>Whether the text tells a year or another number.</summary>
    public bool TellsNumber => _text.TellsNumber;

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
        ReadClasses(alphabet, near: true);
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
                _letters.Read(alphabet, _text, place);
            }
        }

        ReadClasses(alphabet, near: false);
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

        return next | _letters.Step(alphabet, state, symbol, script == SuggestScript.Initials, Accept);
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
            _alphabet = alphabet;
        }

        for (var place = 0; place < Length; place++)
        {
            if (this[place] < _literal.Length)
            {
                _literal[this[place]] = 0;
            }
        }

        _letters.Clear(alphabet, Script != SuggestScript.Literal);
    }

    // From the end on, because the high half of a place is the low half of the places that one symbol may lead to.
    private void ReadClasses(Alphabet alphabet, bool near)
    {
        _wanted[Length] = LetterClasses.Anything;
        for (var place = Length - 1; place >= 0; place--)
        {
            var isLetter = _text.IsLetter(place);
            var next = near && _near.IsAny(place) ? ushort.MaxValue
                : isLetter ? LetterClasses.OfUnit(_text.Letter(place))
                : this[place] == Alphabet.NoSymbol ? (ushort)0 : alphabet.Classes[this[place]];
            var second = _wanted[place + 1];
            for (var advances = isLetter ? _letters.Advances(place) : 0; advances != 0; advances &= advances - 1)
            {
                var length = BitOperations.TrailingZeroCount(advances);
                second |= length == 0 ? LetterClasses.Anything : _wanted[place + length];
            }

            _wanted[place] = next | (second << 16);
        }
    }
}
