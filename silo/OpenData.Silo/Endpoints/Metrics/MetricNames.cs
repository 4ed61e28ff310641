using System.Text;

namespace OpenData.Silo.Endpoints.Metrics;

/// <summary>Names of instruments as Prometheus writes them: underscores for dots, the unit in words, <c>_total</c> behind
/// counters.</summary>
internal static class MetricNames
{
    private const string TotalSuffix = "_total";

    public static string Of(string instrument, string? unit, bool isCounter)
    {
        var name = Label(instrument);
        var word = UnitWord(unit);
        if (word is not null && !name.EndsWith(word, StringComparison.Ordinal))
        {
            name = $"{name}_{word}";
        }

        return isCounter && !name.EndsWith(TotalSuffix, StringComparison.Ordinal) ? name + TotalSuffix : name;
    }

    /// <summary>A tag's name: letters, digits and underscores, no digit first.</summary>
    public static string Label(string tag)
    {
        var name = new StringBuilder(tag.Length + 1);
        foreach (var c in tag)
        {
            var isKept = char.IsAsciiLetterOrDigit(c);
            if (isKept && name.Length == 0 && char.IsAsciiDigit(c))
            {
                name.Append('_');
            }

            if (isKept || name.Length == 0 || name[^1] != '_')
            {
                name.Append(isKept ? c : '_');
            }
        }

        return name.Length == 0 ? "_" : name.ToString();
    }

    // The units of the Unified Code for Units of Measure that .NET's meters use; what stands in braces is a remark.
    private static string? UnitWord(string? unit) => unit switch
    {
        "s" => "seconds",
        "ms" => "milliseconds",
        "us" => "microseconds",
        "ns" => "nanoseconds",
        "By" => "bytes",
        "%" => "percent",
        _ => null,
    };
}
