using System.Numerics;

namespace OpenData.Search.Query;

/// <summary>What is heard: for each class of characters that sound alike the places where one may stand, as bits; and
/// characters that stand at their place as they are. Holds one pattern at a time.</summary>
internal sealed class SoundPattern(SoundTable sounds)
{
    /// <summary>The most places.</summary>
    public const int MaxLength = 64;

    private readonly char[] _characters = new char[MaxLength];
    private ulong[] _masks = [];
    private uint _last;

    /// <summary>How many places there are.</summary>
    public int Length { get; private set; }

    /// <summary>Whether characters stand for themselves only, and not for others that sound like them.</summary>
    public bool IsLiteral { get; private set; }

    /// <summary>The pairs of letters that a title must have, see <see cref="TitleSounds"/>.</summary>
    public ulong Signature { get; private set; }

    /// <summary>Forgets the pattern for another.</summary>
    /// <param name="isLiteral">Whether characters stand for themselves only.</param>
    public void Begin(bool isLiteral)
    {
        (IsLiteral, Length, Signature, _last) = (isLiteral, 0, 0, 0);
        if (_masks.Length == 0)
        {
            _masks = new ulong[sounds.Initials.Length];
        }

        Array.Clear(_masks);
    }

    /// <summary>Adds a place for a character.</summary>
    public void Add(char character)
    {
        var number = sounds.Classes[character];
        Allow(number, Length);
        if (!IsLiteral)
        {
            sounds.AllowAlike(this, character, Length);
        }

        AddPlace(character, sounds.Initials[number]);
    }

    /// <summary>Adds a place for what a sound begins with.</summary>
    public void Add(ReadOnlySpan<char> letters)
    {
        sounds.Allow(this, letters, Length);
        AddPlace('\0', 1u << (letters[0] - 'a'));
    }

    /// <summary>Lets the characters of a class stand at a place.</summary>
    public void Allow(ushort number, int place) => _masks[number] |= 1UL << place;

    /// <summary>Where the pattern stands in a title, or -1: one step a character (Baeza-Yates and Gonnet, "A new approach to
    /// text searching", 1992).</summary>
    public int FindIn(ReadOnlySpan<char> title)
    {
        var (masks, classes, goal, state) = (_masks, sounds.Classes, 1UL << (Length - 1), 0UL);
        for (var i = 0; i < title.Length; i++)
        {
            state = ((state << 1) | 1) & masks[classes[title[i]]];
            if ((state & goal) != 0 && IsAt(title.Slice(i + 1 - Length, Length)))
            {
                return i + 1 - Length;
            }
        }

        return -1;
    }

    // Only where the letter of both places is certain, a pair of them is.
    private void AddPlace(char character, uint initials)
    {
        if (BitOperations.IsPow2(_last) && BitOperations.IsPow2(initials))
        {
            Signature |= TitleSounds.Pair(BitOperations.Log2(_last), BitOperations.Log2(initials));
        }

        _last = initials;
        _characters[Length++] = character;
    }

    // A class may hold more than the character that was typed; what has no sound is all of one class.
    private bool IsAt(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (_characters[i] != '\0' && _characters[i] != text[i] && (IsLiteral || sounds.Classes[text[i]] == 0))
            {
                return false;
            }
        }

        return true;
    }
}
