using OpenData.Contracts.Datasets;
using OpenData.Payloads.Tables;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Invoke.Parameters;

/// <summary>How a dialect calls fields and reads values for them. As it stands here: by name or code, and values are what cells
/// hold.</summary>
internal class FieldManner
{
    /// <summary>Values of one field at most.</summary>
    public const int MostValues = 100;

    public static FieldManner Usual { get; } = new();

    /// <summary>What messages call a column.</summary>
    public virtual string NameOf(DataItem column) => column.Name;

    /// <summary>The column that a caller calls so; null for none.</summary>
    public virtual DataItem? Find(IReadOnlyList<DataItem> columns, string name)
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

    /// <summary>A cell that is one of some values.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="parameter">As the caller wrote it.</param>
    /// <param name="values">One at least.</param>
    /// <exception cref="InvokeRefusedException">There are too many, or one cannot be.</exception>
    public RowExpression OneOf(DataItem column, string parameter, IReadOnlyList<string> values) =>
        values.Count > MostValues
            ? throw new InvokeRefusedException(
                InvokeErrors.TooManyValues, InvokeRefusedException.Shown(parameter), values.Count, MostValues)
        : values.Count == 1 ? Is(column, parameter, values[0])
        : RowExpression.Any([.. values.Distinct().Select(value => Is(column, parameter, value))]);

    /// <summary>What a value is compared as by <c>__gt</c> and the like.</summary>
    /// <exception cref="InvokeRefusedException">It cannot be.</exception>
    public virtual string Compared(DataItem column, string parameter, string value) => value;

    /// <summary>A cell that is what a value says; where no cell can be, no row.</summary>
    /// <exception cref="InvokeRefusedException">The value cannot be.</exception>
    protected virtual RowExpression Is(DataItem column, string parameter, string value) =>
        ComparedValue.Fits(column, RowComparison.Equal, value)
            ? RowExpression.Cell(column.Name, RowComparison.Equal, value)
            : RowExpression.Any([]);
}
