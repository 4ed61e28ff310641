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
    /// <param name="manner">What the dialect has of its own for fields; null for nothing.</param>
    /// <exception cref="InvokeRefusedException">A parameter is not known, or its value cannot be.</exception>
    public RowRequest Parse(Call call, PageSpan span, FieldManner? manner = null)
    {
        ArgumentNullException.ThrowIfNull(call);
        manner ??= FieldManner.Usual;
        var conditions = new List<RowExpression>();
        var orders = new List<RowOrder>();
        var columns = call.Target.Returns;
        long? after = null;
        for (var i = 0; i < call.Parameters.All.Count; i++)
        {
            var (name, value) = call.Parameters.All[i];
            if (manner.Find(call.Target.Parameters, name) is { } column)
            {
                if (call.Parameters.IsFirst(i) && call.Parameters.Values(name) is { Count: > 0 } values)
                {
                    conditions.Add(manner.OneOf(column, name, values));
                }
            }
            else if (known.Contains(name) || value.Length == 0 && Common.Contains(name))
            {
                continue;
            }
            else if (name == SortName)
            {
                orders.AddRange(Orders(call.Target, value, manner));
            }
            else if (name == FieldsName)
            {
                columns = Fields(call.Target, value, manner);
            }
            else if (name == AfterName)
            {
                after = RowMark.Parse(value, call.Target.Table);
            }
            else
            {
                conditions.AddRange(Compared(call.Target, name, value, manner));
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

    private static IEnumerable<RowOrder> Orders(CallTarget target, string value, FieldManner manner)
    {
        var names = value.Split(',');
        return names.Length > MostOrders
            ? throw new InvokeRefusedException(InvokeErrors.TooManyValues, SortName, names.Length, MostOrders)
            : names.Select(name => new RowOrder(
                Named(target.Parameters, SortName, name.TrimStart('-'), manner).Name, name.StartsWith('-')));
    }

    private static DataItem[] Fields(CallTarget target, string value, FieldManner manner) =>
        [.. value.Split(',').Select(name => Named(target.Returns, FieldsName, name, manner)).Distinct()];

    private static DataItem Named(IReadOnlyList<DataItem> columns, string parameter, string name, FieldManner manner) =>
        manner.Find(columns, name) ?? throw new InvokeRefusedException(
            InvokeErrors.UnknownField, parameter, InvokeRefusedException.Shown(name), columns.Select(manner.NameOf).ToArray());

    private IEnumerable<RowExpression> Compared(CallTarget target, string name, string value, FieldManner manner)
    {
        var at = name.LastIndexOf("__", StringComparison.Ordinal);
        if (at <= 0 || manner.Find(target.Parameters, name[..at]) is not { } column
            || !Operators.TryGetValue(name[(at + 2)..], out var comparison))
        {
            throw new InvokeRefusedException(
                InvokeErrors.UnknownParameter,
                InvokeRefusedException.Shown(name),
                (string[])[.. known, .. Common],
                target.Parameters.Select(manner.NameOf).ToArray());
        }

        if (value.Length == 0)
        {
            return [];
        }

        if (comparison == RowComparison.Equal)
        {
            return [manner.OneOf(column, name, value.Split(','))];
        }

        var compared = comparison == RowComparison.Contains ? value : manner.Compared(column, name, value);
        return ComparedValue.Fits(column, comparison, compared) ? [RowExpression.Cell(column.Name, comparison, compared)]
            : throw new InvokeRefusedException(
                InvokeErrors.UnfitValue, name, InvokeRefusedException.Shown(value), manner.NameOf(column));
    }
}
