namespace OpenData.Search.Analysis.Segmentation;

/// <summary>Where numbers, ordinals, shares, dates and times end, in figures or characters.</summary>
internal static class NumberScan
{
    private const int MaxLength = 24;

    /// <summary>What ends names of places.</summary>
    public const ushort PlaceEnd = 16;

    /// <summary>What has a part in numbers.</summary>
    public const ushort Numbers = 15;

    /// <summary>1: a digit; 2: a vague digit (两几数); 4: a unit (十百千万亿); 8: 第; 16: what ends names of places.</summary>
    public static ushort Trait(char c) => c switch
    {
        '零' or '〇' or '○' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' => 1,
        '两' or '几' or '数' => 2,
        '十' or '百' or '千' or '万' or '亿' => 4,
        '第' => 8,
        '省' or '市' or '县' or '区' or '镇' or '乡' or '村' or '州' or '旗' or '屯' or '庄' => PlaceEnd,
        _ => 0,
    };

    /// <summary>Reads a number in characters.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="start">Where it may start.</param>
    /// <param name="plain">Whether all of it are plain digits, as in years.</param>
    /// <param name="value">Its value while it is small; -1 if it is large or vague.</param>
    /// <returns>Its end; <paramref name="start"/> if there is none.</returns>
    public static int Numeral(ReadOnlySpan<char> text, int start, out bool plain, out int value)
    {
        var at = start;
        var end = Math.Min(text.Length, start + MaxLength);
        (plain, value) = (true, 0);
        for (; at < end; at++)
        {
            var trait = Trait(text[at]);
            if (trait is not (1 or 2 or 4))
            {
                break;
            }

            plain &= trait == 1;
            value = Extend(value, text[at], trait, at == start);
        }

        return at;
    }

    /// <summary>The end of what may follow a number and belongs to it: units, then 多 or 余 or 几 and units again.</summary>
    public static int Amount(ReadOnlySpan<char> text, int at, int start)
    {
        at = Units(text, at);
        if (at > start && at < text.Length && text[at] is '多' or '余')
        {
            at = Units(text, at + 1);
        }

        return at;
    }

    /// <summary>The end of a share (百分之三十, 三分之一) that starts here, or <paramref name="start"/>.</summary>
    public static int Share(ReadOnlySpan<char> text, int start)
    {
        var at = Numeral(text, start, out _, out _);
        if (at == start || at + 2 >= text.Length || text[at] != '分' || text[at + 1] != '之')
        {
            return start;
        }

        var part = Figures(text, at + 2);
        part = part > at + 2 ? part : Numeral(text, at + 2, out _, out _);
        return part > at + 2 ? Amount(text, part, part) : start;
    }

    /// <summary>The end of the date or time that a number and the next character make, or <paramref name="at"/>.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="start">The first character of the number.</param>
    /// <param name="at">Its end.</param>
    /// <param name="year">Whether the number can be a year.</param>
    /// <param name="value">Its value, or -1.</param>
    public static int Date(ReadOnlySpan<char> text, int start, int at, bool year, int value)
    {
        if (at >= text.Length)
        {
            return at;
        }

        switch (text[at])
        {
            case '年' when year:
                return at + 1;
            case '年' when value is >= 10 and < 100 && value % 10 == 0 && at + 1 < text.Length && text[at + 1] == '代':
                return at + 2;
            case '月' when value is >= 1 and <= 12:
                return at + 1 < text.Length && text[at + 1] == '份' ? at + 2 : at + 1;
            case '日' when value is >= 1 and <= 31:
            case '时' when value is >= 0 and <= 24:
            case '分' when value is >= 0 and < 60 && start > 0 && text[start - 1] == '时':
                return at + 1;
            default:
                return at;
        }
    }

    /// <summary>The end of the run of ASCII figures that starts here.</summary>
    public static int Figures(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The value of a short run of figures; -1 if it is long or has anything else.</summary>
    public static int Value(ReadOnlySpan<char> text)
    {
        if (text.Length > 4)
        {
            return -1;
        }

        var value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return -1;
            }

            value = (value * 10) + c - '0';
        }

        return value;
    }

    private static int Units(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Trait(text[at]) == 4)
        {
            at++;
        }

        return at;
    }

    private static int Extend(int value, char c, ushort trait, bool first) => (value, trait, c) switch
    {
        ( < 0, _, _) or (_, 2, _) => -1,
        (_, 4, '十') => first ? 10 : value is > 0 and < 10 ? value * 10 : -1,
        (_, 4, _) => -1,
        _ => value % 10 == 0 && value < 100 ? value + Digit(c) : -1,
    };

    private static int Digit(char c) => c switch
    {
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => 0,
    };
}
