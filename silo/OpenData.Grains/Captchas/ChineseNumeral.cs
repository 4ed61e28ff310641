using System.Globalization;

namespace OpenData.Grains.Captchas;

/// <summary>Numbers from 0 to 99 in Chinese numerals.</summary>
internal static class ChineseNumeral
{
    private const int Largest = 99;
    private const string Digits = "零一二三四五六七八九";
    private const char Ten = '十';

    private static readonly string[] Words = [.. Enumerable.Range(0, Largest + 1).Select(Write)];

    /// <summary>The number in words, such as 二十一.</summary>
    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Largest);
        var (tens, ones) = Math.DivRem(number, 10);
        return tens == 0
            ? Digits[ones..(ones + 1)]
            : $"{(tens == 1 ? "" : Digits[tens])}{Ten}{(ones == 0 ? "" : Digits[ones])}";
    }

    /// <summary>Reads a number in ASCII digits or in Chinese numerals. One ten may be 十 or 一十, two may be 两, and zero 〇.
    /// </summary>
    public static bool TryParse(string text, out int number)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            return number <= Largest;
        }

        var plain = text.Replace('〇', '零').Replace('两', '二');
        number = Array.IndexOf(Words, plain.StartsWith("一十", StringComparison.Ordinal) ? plain[1..] : plain);
        return number >= 0;
    }
}
