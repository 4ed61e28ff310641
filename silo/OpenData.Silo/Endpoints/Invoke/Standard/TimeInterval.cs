using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Tables;

namespace OpenData.Silo.Endpoints.Invoke.Standard;

/// <summary>
/// A span of time as mathematics writes it (服务请求参数): <c>(a, b)</c>, <c>(a, b]</c>, <c>[a, b)</c> or <c>[a, b]</c>, with both
/// ends given. Ends are moments; of a column of days, whose cells say no more than the day, an end is the day that it is in:
/// <c>[</c> takes that day in and <c>(</c> leaves it out, whatever the hour, so that intervals that meet at an end never share
/// a day and never miss one. Ends in Beijing time.
/// </summary>
/// <param name="From">Where it begins.</param>
/// <param name="HasFrom">Whether that belongs to it.</param>
/// <param name="To">Where it ends; may be before its beginning.</param>
/// <param name="HasTo">Whether that belongs to it.</param>
internal sealed partial record TimeInterval(DateTime From, bool HasFrom, DateTime To, bool HasTo)
{
    private const int MostCharacters = 80;

    /// <summary>Whether a text is meant as an interval, right or wrong: brackets around two numbers that are as long as times.</summary>
    public static bool IsMeant(string text) => text.Length <= MostCharacters && Meant().IsMatch(text);

    public static bool TryParse(string text, [NotNullWhen(true)] out TimeInterval? interval)
    {
        interval = null;
        if (text.Length is < 2 or > MostCharacters || text[0] is not ('(' or '[') || text[^1] is not (')' or ']'))
        {
            return false;
        }

        var inner = text.AsSpan(1, text.Length - 2);
        var comma = inner.IndexOf(',');
        if (comma < 0 || !Moment.TryParse(inner[..comma].Trim(' '), out var from)
            || !Moment.TryParse(inner[(comma + 1)..].Trim(' '), out var to))
        {
            return false;
        }

        interval = new TimeInterval(from, text[0] == '[', to, text[^1] == ']');
        return true;
    }

    /// <summary>What must hold of a cell.</summary>
    /// <param name="column">Of days, or of text that holds moments as <c>yyyy-MM-dd HH:mm:ss</c>.</param>
    public RowExpression Condition(DataItem column)
    {
        var form = column.Type == DataItemType.Date ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
        return RowExpression.All(
        [
            RowExpression.Cell(
                column.Name,
                HasFrom ? RowComparison.GreaterOrEqual : RowComparison.Greater,
                From.ToString(form, CultureInfo.InvariantCulture)),
            RowExpression.Cell(
                column.Name,
                HasTo ? RowComparison.LessOrEqual : RowComparison.Less,
                To.ToString(form, CultureInfo.InvariantCulture)),
        ]);
    }

    [GeneratedRegex(@"^[\[(] *[0-9]{9,14} *, *[0-9]{9,14} *[\])]\z")]
    private static partial Regex Meant();
}
