using OpenData.Contracts.Datasets;

namespace OpenData.Payloads.Tables;

/// <summary>Whether and as what a text compares with the cells of a column.</summary>
public static class ComparedValue
{
    /// <summary>Whether the comparison makes sense: for numbers a number, and nothing that is of text alone; a number with a
    /// fraction equals no whole one.</summary>
    public static bool Fits(DataItem column, RowComparison comparison, string value)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(value);
        return Of(column, comparison, value) is not null;
    }

    /// <summary>Of the type that cells of the column have; null where the value does not fit.</summary>
    internal static object? Of(DataItem column, RowComparison comparison, string value)
    {
        var isNumber = column.Type is DataItemType.Integer or DataItemType.Number;
        var isOfText = comparison is RowComparison.Contains or RowComparison.StartsWith;

        // A fraction lies between whole numbers, so it can be compared with them, but for being the same.
        return isNumber && isOfText ? null
            : comparison != RowComparison.Equal && column.Type == DataItemType.Integer
                ? CellParser.ForComparison(value, column with { Type = DataItemType.Number })
            : CellParser.ForComparison(value, column);
    }
}
