namespace OpenData.Search.Suggesting;

/// <summary>Sorts characters into fifteen classes by the letters they may be typed with. A trie node knows which classes
/// follow it, so that most of what cannot fit is passed by without a look at texts. Part of the file format.</summary>
internal static class LetterClasses
{
    /// <summary>Set in the second mask of every node, and wanted when what was typed may end before it matters.</summary>
    public const ushort Anything = 1 << 15;

    /// <summary>The number of classes.</summary>
    public const int Count = 15;

    /// <summary>The classes of a folded character: those of the first letters of its readings, or of itself.</summary>
    public static ushort Of(char folded, IEnumerable<string> readings)
    {
        var classes = (ushort)(char.IsAsciiLetterOrDigit(folded) ? OfUnit(folded) : 0);
        foreach (var reading in readings)
        {
            classes |= OfUnit(reading[0]);
        }

        return classes == 0 ? OfUnit(folded) : classes;
    }

    /// <summary>The class of a letter or other character as it is.</summary>
    public static ushort OfUnit(char unit) => (ushort)(1 << unit switch
    {
        'j' => 0,
        's' => 1,
        'z' => 2,
        'y' => 3,
        'x' => 4,
        'd' => 5,
        'g' or 'k' => 6,
        'h' => 7,
        'l' or 'n' => 8,
        'b' or 'p' or 'm' or 'w' => 9,
        'c' or 'a' or 'e' or 'o' => 10,
        'q' or 'r' => 11,
        't' or 'f' => 12,
        >= '0' and <= '9' => 13,
        _ => 14,
    });
}
