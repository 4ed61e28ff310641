using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Rejections;

namespace OpenData.Payloads.Catalog;

/// <summary>
/// The fields of one JSON object by any of their names: the first that is there and holds something wins. A field of
/// the wrong type or over its limit rejects the line; a value that cannot be used is noted in <see cref="Unmapped"/>.
/// </summary>
internal sealed class RecordFields(JsonElement record)
{
    private readonly List<UnmappedValue> _unmapped = [];

    /// <summary>Values that no vocabulary knows, each once, in the order in which they were met.</summary>
    public EquatableList<UnmappedValue> Unmapped => _unmapped.Distinct().ToEquatableList();

    public void Note(string field, string value) => _unmapped.Add(new UnmappedValue(field, value));

    /// <summary>The text, trimmed, control characters as spaces; null where there is none.</summary>
    public string? Text(int limit, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (record.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
                && TextOf(value, name, limit) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The text; null also where it only says that there is none, such as 暂无.</summary>
    public string? Value(int limit, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Text(limit, name) is { } text && !Vocabulary.IsPlaceholder(text))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>An id: a text, or a number as its text.</summary>
    public string? Id(string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetRawText()
            : Value(CatalogLimits.Text, name);

    /// <summary>The texts of a list, or of a text that stands alone; without blanks, placeholders and repetitions.</summary>
    public EquatableList<string> Texts(int limit, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var texts = new List<string>();
            foreach (var element in Elements(name))
            {
                var text = element.ValueKind == JsonValueKind.Null ? "" : TextOf(element, name, limit);
                if (!Vocabulary.IsPlaceholder(text))
                {
                    texts.Add(text);
                }
            }

            if (texts.Count > 0)
            {
                return texts.Distinct().ToEquatableList();
            }
        }

        return [];
    }

    /// <summary>The elements of a list; a value that stands alone is one element, null and absence are none.</summary>
    public IEnumerable<JsonElement> Elements(string name)
    {
        if (!record.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            return [value];
        }

        var count = value.GetArrayLength();
        return count <= CatalogLimits.Elements
            ? value.EnumerateArray()
            : throw new RejectedLineException(RejectionTexts.ListTooLong(name, count, CatalogLimits.Elements));
    }

    /// <summary>A count from 0; what is negative, broken or no number is noted and null.</summary>
    public long? Count(string name)
    {
        if (!record.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind is not (JsonValueKind.Number or JsonValueKind.String))
        {
            throw WrongType(value, name, "整数", "a whole number");
        }

        var text = value.ValueKind == JsonValueKind.Number ? value.GetRawText() : TextOf(value, name, CatalogLimits.Text);
        if (Vocabulary.IsPlaceholder(text))
        {
            return null;
        }

        // Some sources write counts as decimals, such as 12.0.
        const NumberStyles Style = NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var count)
            && count == decimal.Truncate(count) && count <= long.MaxValue)
        {
            return (long)count;
        }

        Note(name, text);
        return null;
    }

    public DateOnly? Day(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Value(CatalogLimits.Text, name) is { } text)
            {
                if (SourceDate.Parse(text) is { } day)
                {
                    return day;
                }

                Note(name, text);
            }
        }

        return null;
    }

    public bool Flag(string name) => record.TryGetProperty(name, out var value) && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False or JsonValueKind.Null => false,
        _ => throw WrongType(value, name, "true 或 false", "true or false"),
    };

    public static RejectedLineException WrongType(JsonElement value, string name, string zh, string en) =>
        new(RejectionTexts.WrongType(name, value.GetRawText(), zh, en));

    /// <summary>The text of one value, trimmed, control characters as spaces.</summary>
    public static string TextOf(JsonElement value, string name, int limit)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw WrongType(value, name, "文本", "text");
        }

        string text;
        try
        {
            text = Clean(value.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // An escaped lone surrogate is valid JSON and no text.
            throw WrongType(value, name, "有效的 Unicode 文本", "valid Unicode text");
        }

        return text.Length <= limit
            ? text
            : throw new RejectedLineException(RejectionTexts.TextTooLong(name, text, limit));
    }

    private static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.Contains('\u007F'))
        {
            return text.Trim();
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            clean.Append(char.IsControl(c) && c != '\n' ? ' ' : c);
        }

        return clean.ToString().Trim();
    }
}
