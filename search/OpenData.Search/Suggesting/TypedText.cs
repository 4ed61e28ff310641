using System.Numerics;

namespace OpenData.Search.Suggesting;

/// <summary>What was typed, folded and without separators. Reused from query to query by one thread.</summary>
internal sealed class TypedText
{
    /// <summary>So many folded characters count; a longer text finds what its beginning finds.</summary>
    public const int MaxLength = 62;

    private readonly char[] _units = new char[MaxLength];
    private readonly ushort[] _symbols = new ushort[MaxLength];
    private ulong _boundaries;

    /// <summary>The number of folded characters; 0 if nothing can be found.</summary>
    public int Length { get; private set; }

    /// <summary>The symbol of a character, or <see cref="Alphabet.NoSymbol"/> if no text has it.</summary>
    public ushort Symbol(int place) => _symbols[place];

    /// <summary>A character as it counts in pinyin: the umlaut of u is v.</summary>
    public char Letter(int place) => _units[place] == 'ü' ? 'v' : _units[place];

    /// <summary>Whether a character may belong to pinyin.</summary>
    public bool IsLetter(int place) => char.IsAsciiLetterLower(Letter(place));

    /// <summary>Whether it tells a year or another number: it has two digits together, or ends with one.</summary>
    public bool TellsNumber
    {
        get
        {
            for (var place = 0; place < Length; place++)
            {
                if (char.IsAsciiDigit(_units[place]) && (place == Length - 1 || char.IsAsciiDigit(_units[place + 1])))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Copies the letters from a place up to the next separator, or to the end.</summary>
    /// <returns>How many fit.</returns>
    public int CopyLetters(int place, Span<char> letters)
    {
        var boundary = BitOperations.TrailingZeroCount(_boundaries >> (place + 1)) + place + 1;
        var count = Math.Min(Math.Min(Length, boundary) - place, letters.Length);
        for (var i = 0; i < count; i++)
        {
            letters[i] = Letter(place + i);
        }

        return count;
    }

    /// <inheritdoc/>
    public override string ToString() => new(_units, 0, Length);

    /// <summary>Folds a text in place of the one before.</summary>
    public void Set(Alphabet alphabet, ReadOnlySpan<char> typed)
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

                _symbols[Length] = alphabet.Symbol(part);
                _units[Length++] = part;
            }
        }
    }
}
