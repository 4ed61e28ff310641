using System.Text;
using System.Text.Unicode;

namespace OpenData.Search.Terms;

/// <summary>How terms are written in the dictionary: words as their UTF-8; before other keys stands a byte that no folded
/// word begins with.</summary>
internal static class TermKeys
{
    /// <summary>The longest key in bytes; a longer word is cut, at a character.</summary>
    public const int MaxLength = 120;

    /// <summary>Before the number of a field of items: its positions are where items start.</summary>
    public const byte ItemStart = 1;

    /// <summary>Before a pair of neighbouring characters of a compact title, or its last character.</summary>
    public const byte TitlePair = 2;

    /// <summary>Writes the key of a word.</summary>
    /// <returns>Its length in bytes.</returns>
    public static int Word(ReadOnlySpan<char> word, Span<byte> key)
    {
        Utf8.FromUtf16(word, key[..MaxLength], out _, out var written, replaceInvalidSequences: true);
        return written;
    }

    /// <summary>Writes the key of the pair at a place of a compact title, which at its end is one character.</summary>
    public static int Pair(ReadOnlySpan<char> compact, int at, Span<byte> key)
    {
        key[0] = TitlePair;
        var (first, next) = (compact[at], at + 1 < compact.Length ? compact[at + 1] : '\0');
        return 1 + WriteChar(first, key[1..]) is var length && next != '\0' ? length + WriteChar(next, key[length..]) : length;
    }

    /// <summary>Writes the key that begins all pairs that begin with a character.</summary>
    public static int PairsFrom(char first, Span<byte> key)
    {
        key[0] = TitlePair;
        return 1 + WriteChar(first, key[1..]);
    }

    /// <summary>The key as text, for people.</summary>
    public static string Show(ReadOnlySpan<byte> key) => key.Length > 0 && key[0] is ItemStart or TitlePair
        ? (key[0] == TitlePair ? "pair:" : "items:") + Encoding.UTF8.GetString(key[1..])
        : Encoding.UTF8.GetString(key);

    // Halves of surrogate pairs are written alone, three bytes each, which UTF-8 proper forbids but keys do not mind.
    private static int WriteChar(char c, Span<byte> key)
    {
        if (c < 0x80)
        {
            key[0] = (byte)c;
            return 1;
        }

        if (c < 0x800)
        {
            key[0] = (byte)(0xC0 | (c >> 6));
            key[1] = (byte)(0x80 | (c & 0x3F));
            return 2;
        }

        key[0] = (byte)(0xE0 | (c >> 12));
        key[1] = (byte)(0x80 | ((c >> 6) & 0x3F));
        key[2] = (byte)(0x80 | (c & 0x3F));
        return 3;
    }
}
