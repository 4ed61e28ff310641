using System.Numerics;

namespace OpenData.Search.Suggesting;

/// <summary>Which symbols a typed character may have been meant as: those that sound like it, or any at one place that
/// the caller says. Reused by one thread.</summary>
internal sealed class NearTable
{
    private const int MinLengthWithUnknown = 3;

    private ulong[] _sounds = [];
    private ulong _any;

    /// <summary>Whether a place may be any symbol.</summary>
    public bool IsAny(int place) => (_any & (1UL << place)) != 0;

    /// <summary>Reads a text in place of the one before. One character that no text of
    /// the index has may be any.</summary>
    /// <param name="alphabet">Readings of characters.</param>
    /// <param name="text">The text.</param>
    /// <param name="bySound">Whether a character may be one that sounds like it.</param>
    /// <param name="any">The place that may be any symbol, or -1.</param>
    public void Set(Alphabet alphabet, TypedText text, bool bySound, int any)
    {
        if (_sounds.Length != alphabet.Syllables.Length)
        {
            _sounds = new ulong[alphabet.Syllables.Length];
        }

        Array.Clear(_sounds);
        _any = any < 0 ? 0 : 1UL << any;
        var unknown = 0UL;
        for (var place = 0; bySound && place < text.Length; place++)
        {
            var symbol = text.Symbol(place);
            if (symbol == Alphabet.NoSymbol)
            {
                unknown |= 1UL << place;
                continue;
            }

            for (var i = alphabet.ReadingStarts[symbol]; i < alphabet.ReadingStarts[symbol + 1]; i++)
            {
                _sounds[alphabet.Readings[i]] |= 1UL << place;
            }
        }

        if (text.Length >= MinLengthWithUnknown && BitOperations.IsPow2(unknown))
        {
            _any |= unknown;
        }
    }

    /// <summary>The places of a state that a symbol moves on, moved.</summary>
    public ulong Step(Alphabet alphabet, ulong state, int symbol)
    {
        var moved = state & _any;
        for (var i = alphabet.ReadingStarts[symbol]; i < alphabet.ReadingStarts[symbol + 1]; i++)
        {
            moved |= state & _sounds[alphabet.Readings[i]];
        }

        return moved << 1;
    }
}
