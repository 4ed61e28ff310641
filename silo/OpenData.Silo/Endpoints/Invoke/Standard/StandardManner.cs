using System.Globalization;
using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Catalog.Interfaces;
using OpenData.Payloads.CodeLists;
using OpenData.Payloads.Tables;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Parameters;

namespace OpenData.Silo.Endpoints.Invoke.Standard;

/// <summary>
/// Fields as the standard has them (服务请求参数). They are known by their names in answers too. A field of days takes a day, a
/// moment, which is the day that it is in, or an interval; a field of text takes an interval where its cells hold moments; a field
/// of areas takes codes of GB/T 2260 alone, and is compared with them as they are written.
/// </summary>
internal sealed class StandardManner(FieldNames names) : FieldManner
{
    private const string DayForm = "yyyy-MM-dd";

    public override string NameOf(DataItem column) => names.Of(column);

    public override DataItem? Find(IReadOnlyList<DataItem> columns, string name)
    {
        if (base.Find(columns, name) is { } found)
        {
            return found;
        }

        foreach (var column in columns)
        {
            if (names.Of(column) == name)
            {
                return column;
            }
        }

        return null;
    }

    public override string Compared(DataItem column, string parameter, string value) =>
        column.Type == DataItemType.Date ? Day(parameter, value) : value;

    protected override RowExpression Is(DataItem column, string parameter, string value)
    {
        if (column.CodeList == KnownCodeLists.AreasName && !KnownCodeLists.Areas.Has(value))
        {
            throw Refused(InvokeErrors.UnknownArea, parameter, value);
        }

        return column.Type switch
        {
            DataItemType.Date when value is ['[' or '(', ..] => Within(column, parameter, value),
            DataItemType.Date => RowExpression.Cell(column.Name, RowComparison.Equal, Day(parameter, value)),
            DataItemType.Text or null when TimeInterval.IsMeant(value) => Within(column, parameter, value),
            _ => base.Is(column, parameter, value),
        };
    }

    private static RowExpression Within(DataItem column, string parameter, string value) =>
        !TimeInterval.TryParse(value, out var interval) ? throw Refused(InvokeErrors.BadTime, parameter, value)
        : interval.From > interval.To ? throw Refused(InvokeErrors.ReversedInterval, parameter, value)
        : interval.Condition(column);

    private static string Day(string parameter, string value) =>
        DateOnly.TryParseExact(value, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? value
        : Moment.TryParse(value, out var moment) ? moment.ToString(DayForm, CultureInfo.InvariantCulture)
        : throw Refused(InvokeErrors.BadTime, parameter, value);

    private static InvokeRefusedException Refused(InvokeError error, string parameter, string value) =>
        new(error, InvokeRefusedException.Shown(parameter), InvokeRefusedException.Shown(value));
}
