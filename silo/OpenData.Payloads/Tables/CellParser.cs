using System.Globalization;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Rejections;

namespace OpenData.Payloads.Tables;

/// <summary>Turns the text of a cell into the value of its declared type. Types are never guessed.</summary>
internal static class CellParser
{
    private const NumberStyles Decimals = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint
        | NumberStyles.AllowExponent;

    /// <summary>The value to store; null for an empty cell.</summary>
    /// <exception cref="TableRejectedException">The text does not fit the type or the length.</exception>
    public static object? Parse(string text, DataItem column, long row)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (column.Length is { } length && CharacterCount(text) > length)
        {
            throw Unfit(text, column, row, $"至多 {length} 个字符", $"at most {length} characters");
        }

        switch (column.Type)
        {
            case DataItemType.Integer:
                // A leading zero says that the column holds codes; as a number it would be lost.
                return !HasLeadingZero(text)
                    && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                    ? whole
                    : throw Unfit(text, column, row, "没有前导零的 64 位整数", "a whole number of 64 bits without leading zeros");
            case DataItemType.Number:
                return double.TryParse(text, Decimals, CultureInfo.InvariantCulture, out var number)
                    && double.IsFinite(number)
                    ? number
                    : throw Unfit(text, column, row, "数值（如 12.5）", "a number such as 12.5");
            case DataItemType.Date:
                return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                    ? text
                    : throw Unfit(text, column, row, "yyyy-MM-dd 格式的日期", "a date as yyyy-MM-dd");
            default:
                return !text.Contains('\0')
                    ? text
                    : throw Unfit(text, column, row, "不含空字符的文本", "text without NUL characters");
        }
    }

    /// <summary>
    /// The value that a filter compares with, of the type that <see cref="Parse"/> stores; null where the text can
    /// equal no cell of the column.
    /// </summary>
    public static object? ForComparison(string text, DataItem column)
    {
        switch (column.Type)
        {
            case DataItemType.Integer:
                return decimal.TryParse(
                    text,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number)
                    && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
                    ? (long)number
                    : null;
            case DataItemType.Number:
                return double.TryParse(text, Decimals, CultureInfo.InvariantCulture, out var value)
                    && double.IsFinite(value)
                    ? value
                    : null;
            default:
                return text;
        }
    }

    private static bool HasLeadingZero(string text)
    {
        var digits = text.AsSpan().TrimStart("+-");
        return digits.Length > 1 && digits[0] == '0';
    }

    private static int CharacterCount(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private static TableRejectedException Unfit(string text, DataItem column, long row, string zh, string en) =>
        new(RejectionTexts.BadCell(row, column.Name, text, zh, en));
}
