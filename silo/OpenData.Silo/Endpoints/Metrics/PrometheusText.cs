using System.Globalization;
using System.Text;
using Tag = System.Collections.Generic.KeyValuePair<string, object?>;

namespace OpenData.Silo.Endpoints.Metrics;

/// <summary>Writes families in the text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats).</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static void Write(StringBuilder text, MetricFamily family)
    {
        var series = family.Series.Where(each => each.IsSeen).OrderBy(each => each.Labels, StringComparer.Ordinal).ToArray();
        if (series.Length == 0)
        {
            return;
        }

        var type = family.Kind switch
        {
            MetricKind.Counter => "counter",
            MetricKind.Histogram => "histogram",
            _ => "gauge",
        };
        if (!string.IsNullOrEmpty(family.Help))
        {
            text.Append("# HELP ").Append(family.Name).Append(' ').Append(EscapeHelp(family.Help)).Append('\n');
        }

        text.Append("# TYPE ").Append(family.Name).Append(' ').Append(type).Append('\n');
        foreach (var each in series)
        {
            var (value, buckets) = each.Read();
            if (family.Bounds is { } bounds)
            {
                WriteHistogram(text, family.Name, each.Labels, bounds, buckets, value);
            }
            else
            {
                WriteLine(text, family.Name, each.Labels, value);
            }
        }
    }

    /// <summary>One line of a value.</summary>
    public static void WriteLine(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }

        text.Append(' ').Append(Number(value)).Append('\n');
    }

    /// <summary>Tags as labels, ordered by name; of two with one name the later is kept. Empty values are no labels.
    /// </summary>
    public static string Labels(ReadOnlySpan<Tag> tags)
    {
        if (tags.IsEmpty)
        {
            return "";
        }

        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in tags)
        {
            labels[MetricNames.Label(name)] = Value(value);
        }

        return string.Join(',', labels.Where(each => each.Value.Length > 0).Select(each => $"{each.Key}=\"{EscapeLabel(each.Value)}\""));
    }

    private static void WriteHistogram(
        StringBuilder text, string name, string labels, double[] bounds, long[] buckets, double sum)
    {
        var before = labels.Length == 0 ? "" : labels + ",";
        var count = 0L;
        for (var i = 0; i < buckets.Length; i++)
        {
            count += buckets[i];
            var bound = i < bounds.Length ? Number(bounds[i]) : "+Inf";
            WriteLine(text, name + "_bucket", $"{before}le=\"{bound}\"", count);
        }

        WriteLine(text, name + "_sum", labels, sum);
        WriteLine(text, name + "_count", labels, count);
    }

    private static string Value(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Number(double value) =>
        double.IsNaN(value) ? "NaN"
        : double.IsPositiveInfinity(value) ? "+Inf"
        : double.IsNegativeInfinity(value) ? "-Inf"
        : value.ToString("R", CultureInfo.InvariantCulture);

    private static string EscapeHelp(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string EscapeLabel(string text) => EscapeHelp(text).Replace("\"", "\\\"", StringComparison.Ordinal);
}
