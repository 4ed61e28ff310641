using System.Globalization;

namespace OpenData.Payloads.Catalog;

/// <summary>The ways in which sources write a day, with or without a time of day after it.</summary>
internal static class SourceDate
{
    private static readonly string[] Days =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];

    /// <summary>The day; null where the text is none. The time of day is left out, and so is its zone.</summary>
    public static DateOnly? Parse(string text)
    {
        var end = text.AsSpan().IndexOfAny(' ', 'T');
        var day = end < 0 ? text : text[..end];
        return DateOnly.TryParseExact(day, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
    }
}
