using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace OpenData.Actors.Runtime.Serialization;

/// <summary>The request context on its way: texts, truth values, numbers, ids and moments; other values are refused where
/// they are sent, because no two silos would agree on them.</summary>
internal static class ContextValues
{
    public static Dictionary<string, string> TakeApart(ImmutableDictionary<string, object> values)
    {
        var texts = new Dictionary<string, string>(values.Count, StringComparer.Ordinal);
        foreach (var (key, value) in values)
        {
            texts[key] = value switch
            {
                string text => "s" + text,
                bool flag => flag ? "b1" : "b0",
                int number => string.Create(CultureInfo.InvariantCulture, $"i{number}"),
                long number => string.Create(CultureInfo.InvariantCulture, $"l{number}"),
                double number => string.Create(CultureInfo.InvariantCulture, $"d{number:R}"),
                Guid id => $"g{id:N}",
                DateTimeOffset moment => string.Create(CultureInfo.InvariantCulture, $"t{moment:O}"),
                _ => throw new NotSupportedException(
                    $"The request context has '{key}' of type {value.GetType()}, which cannot go to another silo: use a text, "
                    + "a number, a truth value, a Guid or a DateTimeOffset."),
            };
        }

        return texts;
    }

    public static ImmutableDictionary<string, object> PutTogether(Dictionary<string, string> texts)
    {
        var values = ImmutableDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        foreach (var (key, text) in texts)
        {
            var rest = text[1..];
            values[key] = text[0] switch
            {
                's' => rest,
                'b' => rest == "1",
                'i' => int.Parse(rest, CultureInfo.InvariantCulture),
                'l' => long.Parse(rest, CultureInfo.InvariantCulture),
                'd' => double.Parse(rest, CultureInfo.InvariantCulture),
                'g' => Guid.ParseExact(rest, "N"),
                't' => DateTimeOffset.Parse(rest, CultureInfo.InvariantCulture),
                var kind => throw new JsonException($"The request context has a value of the unknown kind '{kind}'."),
            };
        }

        return values.ToImmutable();
    }
}
