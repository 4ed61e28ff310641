using OpenData.Contracts.Datasets;
using OpenData.Payloads.Rejections;

namespace OpenData.Payloads.Tables;

/// <summary>A value cannot be compared with the cells of a column in the way that was asked for.</summary>
public sealed class UnfitValueException : Exception
{
    /// <summary>Names the column, its type, and the value.</summary>
    public UnfitValueException(DataItem column, RowComparison comparison, string value)
        : base($"{comparison} does not compare \"{RejectionTexts.Cut(value)}\" with the column \"{column.Name}\" of type {column.Type}.") =>
        (Column, Comparison, Value) = (column, comparison, value);

    /// <summary>The column.</summary>
    public DataItem Column { get; }

    /// <summary>How they should have been compared.</summary>
    public RowComparison Comparison { get; }

    /// <summary>The value.</summary>
    public string Value { get; }
}
