using System.Text;
using OpenData.Contracts.Datasets;

namespace OpenData.GraphQL.Api.Catalog.Interfaces;

/// <summary>
/// The names of a table's fields in answers of the standard (返回结果内容): camelCase of ASCII letters and digits, so that they
/// are names of XML too, made from a column's code or, without one, from its name: <c>unit_name</c> is <c>unitName</c>,
/// <c>JZDM</c> is <c>jzdm</c>, 街镇代码 without a code is <c>jieZhenDaiMa</c>. What begins with a digit gets an underscore before
/// it; what has no letter or digit at all is <c>field</c> and its place, from 1.
/// </summary>
public sealed class FieldNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The names are unique; none is the name or code of another column.</summary>
    /// <param name="columns">All columns of the table.</param>
    /// <param name="read">How each character of a text is read in pinyin, null where it is not; see <c>Lexicon.Reading</c>.</param>
    public FieldNames(IReadOnlyList<DataItem> columns, Func<string, IReadOnlyList<string?>> read)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(read);
        // Names and codes of all columns at first, then the names that were made: each belongs to one column.
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
        {
            owners[columns[i].Name] = i;
            owners[columns[i].Code ?? columns[i].Name] = i;
        }

        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            var wanted = CamelCase(column.Code ?? column.Name, read);
            wanted = wanted.Length > 0 ? wanted : $"field{i + 1}";
            var name = wanted;
            for (var suffix = 2; owners.TryGetValue(name, out var owner) && owner != i; suffix++)
            {
                name = $"{wanted}{suffix}";
            }

            owners[name] = i;
            _names.Add(column.Name, name);
        }
    }

    /// <summary>The name of one of the columns.</summary>
    public string Of(DataItem column) => _names[column.Name];

    private static string CamelCase(string text, Func<string, IReadOnlyList<string?>> read)
    {
        var readings = read(text);
        var name = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]))
            {
                Append(name, readings[i] ?? "", isBeginning: true);
                continue;
            }

            Append(name, text.Substring(i, 1), IsBeginning(text, i));
        }

        return name.Length > 0 && char.IsAsciiDigit(name[0]) ? name.Insert(0, '_').ToString() : name.ToString();
    }

    // A letter after something else, and the last capital of several that small letters follow: XMLName is XML and Name. Digits
    // belong to what they follow.
    private static bool IsBeginning(string text, int i) =>
        i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1])
        || (char.IsAsciiLetterUpper(text[i])
            && (!char.IsAsciiLetterUpper(text[i - 1]) || (i + 1 < text.Length && char.IsAsciiLetterLower(text[i + 1]))));

    private static void Append(StringBuilder name, string word, bool isBeginning)
    {
        foreach (var letter in word)
        {
            name.Append(isBeginning && name.Length > 0 ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter));
            isBeginning = false;
        }
    }
}
