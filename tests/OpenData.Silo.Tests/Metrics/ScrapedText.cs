using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OpenData.Silo.Tests.Metrics;

/// <summary>Reads the text format 0.0.4 as strictly as its description allows; throws at the first line that is not in it.
/// </summary>
internal sealed partial class ScrapedText
{
    private readonly Dictionary<string, double> _samples = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _helped = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ended = new(StringComparer.Ordinal);
    private string _family = "";

    private ScrapedText()
    {
    }

    /// <summary>Values by name and labels as written.</summary>
    public IReadOnlyDictionary<string, double> Samples => _samples;

    /// <summary>Kinds by family.</summary>
    public IReadOnlyDictionary<string, string> Types => _types;

    public static ScrapedText Parse(string text)
    {
        var parsed = new ScrapedText();
        Require(text.EndsWith('\n'), "the text ends without a line feed");
        foreach (var line in text[..^1].Split('\n'))
        {
            Require(!line.Contains('\r', StringComparison.Ordinal), $"carriage return in: {line}");
            parsed.Take(line);
        }

        parsed.CheckHistograms();
        return parsed;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new FormatException(otherwise);
        }
    }

    private void Take(string line)
    {
        if (Help().Match(line) is { Success: true } help)
        {
            Begin(help.Groups[1].Value);
            Require(_helped.Add(_family), $"two HELP lines: {line}");
            Require(!_types.ContainsKey(_family), $"HELP after TYPE: {line}");
        }
        else if (Type().Match(line) is { Success: true } type)
        {
            Begin(type.Groups[1].Value);
            Require(_types.TryAdd(_family, type.Groups[2].Value), $"two TYPE lines: {line}");
        }
        else
        {
            var sample = Sample().Match(line);
            Require(sample.Success, $"neither comment nor sample: {line}");
            TakeSample(line, sample.Groups[1].Value, sample.Groups[2].Value, sample.Groups[3].Value);
        }
    }

    private void Begin(string family)
    {
        if (family != _family)
        {
            Require(_ended.Add(_family) && !_ended.Contains(family), $"the lines of {family} do not stand together");
            _family = family;
        }
    }

    private void TakeSample(string line, string name, string labels, string number)
    {
        Require(_types.TryGetValue(_family, out var type), $"no TYPE line before: {line}");
        var isOwn = type == "histogram"
            ? name == _family + "_bucket" || name == _family + "_sum" || name == _family + "_count"
            : name == _family;
        Require(isOwn, $"not of the family {_family}: {line}");
        var read = Labels(labels);
        Require(name.EndsWith("_bucket", StringComparison.Ordinal) == read.Contains("le") || type != "histogram", $"le missing or odd: {line}");
        var value = number switch
        {
            "NaN" => double.NaN,
            "+Inf" => double.PositiveInfinity,
            "-Inf" => double.NegativeInfinity,
            _ => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture),
        };
        Require(type != "counter" || (value >= 0 && name.EndsWith("_total", StringComparison.Ordinal)), $"no counter: {line}");
        Require(_samples.TryAdd(labels.Length == 0 ? name : $"{name}{{{labels}}}", value), $"twice: {line}");
    }

    private static HashSet<string> Labels(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var rest = text;
        while (rest.Length > 0)
        {
            var label = Label().Match(rest);
            Require(label.Success, $"no label: {rest}");
            Require(names.Add(label.Groups[1].Value), $"two labels of one name: {text}");
            rest = rest[label.Length..];
            Require(rest.Length == 0 || label.Groups[3].Value == ",", $"labels run together: {text}");
        }

        return names;
    }

    private void CheckHistograms()
    {
        foreach (var family in _types.Where(each => each.Value == "histogram").Select(each => each.Key))
        {
            var series = _samples.Where(each => each.Key.StartsWith(family + "_bucket{", StringComparison.Ordinal))
                .GroupBy(each => LastLabel().Replace(each.Key[(family.Length + "_bucket".Length)..], "}"));
            foreach (var group in series)
            {
                var buckets = group.Select(each => (
                    Bound: LastLabel().Match(each.Key).Groups[1].Value, Count: each.Value)).ToArray();
                var bounds = buckets[..^1].Select(each => double.Parse(each.Bound, CultureInfo.InvariantCulture)).ToArray();
                Require(bounds.Order().SequenceEqual(bounds), $"{family} has unordered buckets");
                Require(buckets[^1].Bound == "+Inf", $"{family} lacks the last bucket");
                Require(buckets.Select(each => each.Count).Order().SequenceEqual(buckets.Select(each => each.Count)), $"{family} does not grow");
                var labels = group.Key == "{}" ? "" : group.Key;
                Require(_samples[family + "_count" + labels] == buckets[^1].Count, $"{family}_count differs");
                Require(_samples.ContainsKey(family + "_sum" + labels), $"{family}_sum is missing");
            }
        }
    }

    /// <summary>The text behind a backslash.</summary>
    public static string Unescape(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            plain.Append(text[i] != '\\' ? text[i] : text[++i] == 'n' ? '\n' : text[i]);
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"^# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (?:[^\\]|\\\\|\\n)*$")]
    private static partial Regex Help();

    [GeneratedRegex("^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram)$")]
    private static partial Regex Type();

    [GeneratedRegex(@"^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.+)\})? (NaN|[+-]Inf|-?[0-9.]+(?:[eE][+-]?[0-9]+)?)$")]
    private static partial Regex Sample();

    [GeneratedRegex("^([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\\\\\"]|\\\\[\\\\\"n])*)\"(,?)")]
    private static partial Regex Label();

    [GeneratedRegex(",?le=\"([^\"]*)\"}$")]
    private static partial Regex LastLabel();
}
