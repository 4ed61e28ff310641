namespace OpenData.Search.Collecting;

/// <summary>What the titles of a series have in common: the title without its numbers, the words that count them, and the
/// district it begins with.</summary>
internal static class SeriesKey
{
    private const string Counted = "年月日季度期批次第版";
    private const string Second = "度次"; // 2019年度, 第3季度, 第2批次
    private const string Places = "区县市镇乡";
    private const int ShortestPlace = 2;
    private const int LongestPlace = 5;

    /// <summary>The key of a folded title without separators.</summary>
    public static string Of(ReadOnlySpan<char> title)
    {
        Span<char> kept = title.Length <= 256 ? stackalloc char[256] : new char[title.Length];
        var length = 0;
        var isCounter = false;
        for (var i = 0; i < title.Length; i++)
        {
            isCounter = (Counted.Contains(title[i]) && ((i > 0 && char.IsDigit(title[i - 1]))
                || (i + 1 < title.Length && char.IsDigit(title[i + 1])))) || (isCounter && Second.Contains(title[i]));
            if (!char.IsDigit(title[i]) && !isCounter)
            {
                kept[length++] = title[i];
            }
        }

        var text = kept[..length];
        for (var i = ShortestPlace; i < Math.Min(LongestPlace, text.Length - 2); i++)
        {
            if (Places.Contains(text[i]))
            {
                return text[(i + 1)..].ToString();
            }
        }

        return text.ToString();
    }
}
