using OpenData.Contracts.Datasets;
using OpenData.Payloads.Tables;
using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Invoke.Parameters;

/// <summary>
/// What all dialects have in common beyond paging: a field by its name or code, alone for equality or with <c>__gt</c>,
/// <c>__gte</c>, <c>__lt</c>, <c>__lte</c>, <c>__contains</c>, <c>__in</c>; <c>sort</c>, <c>fields</c> and <c>after</c>. A
/// column that has one of these names comes first. An empty value means no condition, as in the Tianjin manual (2.3.5).
/// </summary>
/// <param name="known">The parameters of the dialect's own.</param>
internal sealed class RowRequestParser(params string[] known)
{
    public const string SortName = "sort";

    public const string FieldsName = "fields";

    public const string AfterName = "after";

    /// <summary>Columns of an order at most.</summary>
    public const int MostOrders = 3;

    /// <summary>Values of <c>__in</c> at most.</summary>
    public const int MostValues = 100;

    private static readonly string[] Common = [SortName, FieldsName, AfterName];

    private static readonly Dictionary<string, RowComparison> Operators = new(StringComparer.Ordinal)
    {
        ["gt"] = RowComparison.Greater,
        ["gte"] = RowComparison.GreaterOrEqual,
        ["lt"] = RowComparison.Less,
        ["lte"] = RowComparison.LessOrEqual,
        ["contains"] = RowComparison.Contains,
        ["in"] = RowComparison.Equal,
    };

    /// <param name="call">The call.</param>
    /// <param name="span">Where its page is.</param>
    /// <param name="equality">What a field without an operator says; null for being equal.</param>
    /// <exception cref="InvokeRefusedException">A parameter is not known, or its value cannot be.</exception>
    public RowRequest Parse(Call call, PageSpan span, Func<DataItem, string, string, RowExpression>? equality = null)
    {
        ArgumentNullException.ThrowIfNull(call);
        var conditions = new List<RowExpression>();
        var orders = new List<RowOrder>();
        var columns = call.Target.Returns;
        long? after = null;
        foreach (var (name, value) in call.Parameters.All)
        {
            if (Column(call.Target.Parameters, name) is { } column)
            {
                if (value.Length > 0)
                {
                    conditions.Add(equality is null ? Equal(column, value) : equality(column, name, value));
                }
            }
            else if (known.Contains(name) || value.Length == 0 && Common.Contains(name))
            {
                continue;
            }
            else if (name == SortName)
            {
                orders.AddRange(Orders(call.Target, value));
            }
            else if (name == FieldsName)
            {
                columns = Fields(call.Target, value);
            }
            else if (name == AfterName)
            {
                after = RowMark.Parse(value, call.Target.Table);
            }
            else
            {
                conditions.AddRange(Compared(call.Target, name, value));
            }
        }

        if (after is not null && span.Offset > 0)
        {
            throw new InvokeRefusedException(InvokeErrors.AfterAndOffset);
        }

        var where = conditions.Count switch
        {
            0 => null,
            1 => conditions[0],
            _ => RowExpression.All(conditions),
        };
        return new RowRequest(new RowQuery(where, orders, after), span, columns);
    }

    /// <summary>A cell that equals a value; where no cell can, no row.</summary>
    public static RowExpression Equal(DataItem column, string value) =>
        ComparedValue.Fits(column, RowComparison.Equal, value) ? RowExpression.Cell(column.Name, RowComparison.Equal, value) : RowExpression.Any([]);

    private static DataItem? Column(IReadOnlyList<DataItem> columns, string name)
    {
        foreach (var column in columns)
        {
            if (column.Name == name || column.Code == name)
            {
                return column;
            }
        }

        return null;
    }

    private static IEnumerable<RowOrder> Orders(CallTarget target, string value)
    {
        var names = value.Split(',');
        return names.Length > MostOrders
            ? throw new InvokeRefusedException(InvokeErrors.TooManyValues, SortName, names.Length, MostOrders)
            : names.Select(name => new RowOrder(Named(target.Parameters, SortName, name.TrimStart('-')).Name, name.StartsWith('-')));
    }

    private static DataItem[] Fields(CallTarget target, string value) =>
        [.. value.Split(',').Select(name => Named(target.Returns, FieldsName, name)).Distinct()];

    private static DataItem Named(IReadOnlyList<DataItem> columns, string parameter, string name) => Column(columns, name)
        ?? throw new InvokeRefusedException(
            InvokeErrors.UnknownField, parameter, InvokeRefusedException.Shown(name), Listed(columns.Select(column => column.Name)));

    private IEnumerable<RowExpression> Compared(CallTarget target, string name, string value)
    {
        var at = name.LastIndexOf("__", StringComparison.Ordinal);
        if (at <= 0 || Column(target.Parameters, name[..at]) is not { } column
            || !Operators.TryGetValue(name[(at + 2)..], out var comparison))
        {
            throw new InvokeRefusedException(
                InvokeErrors.UnknownParameter,
                InvokeRefusedException.Shown(name),
                Listed([.. known, .. Common]),
                Listed(target.Parameters.Select(each => each.Name)));
        }

        return value.Length == 0 ? []
            : comparison == RowComparison.Equal ? [In(name, column, value.Split(','))]
            : ComparedValue.Fits(column, comparison, value) ? [RowExpression.Cell(column.Name, comparison, value)]
            : throw new InvokeRefusedException(
                InvokeErrors.UnfitValue, name, InvokeRefusedException.Shown(value), column.Name, $"{column.Type}");
    }

    /// <summary>A cell that equals one of some values.</summary>
    /// <exception cref="InvokeRefusedException">There are too many.</exception>
    public static RowExpression In(string name, DataItem column, IReadOnlyList<string> values) => values.Count <= MostValues
        ? RowExpression.Any([.. values.Distinct().Select(value => Equal(column, value))])
        : throw new InvokeRefusedException(InvokeErrors.TooManyValues, InvokeRefusedException.Shown(name), values.Count, MostValues);

    private static string Listed(IEnumerable<string> names) => string.Join("、", names);
}
