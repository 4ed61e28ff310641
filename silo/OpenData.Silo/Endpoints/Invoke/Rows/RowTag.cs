using OpenData.Contracts.Datasets;

namespace OpenData.Silo.Endpoints.Invoke.Rows;

/// <summary>What stands around a cell.</summary>
/// <param name="Opening">Before it.</param>
/// <param name="Closing">Behind it; may be empty.</param>
/// <param name="Type">Of the column.</param>
internal readonly record struct RowTag(byte[] Opening, byte[] Closing, DataItemType? Type)
{
    /// <summary>Whether its cells are numbers, rather than text.</summary>
    public bool IsNumeric => Type is DataItemType.Integer or DataItemType.Number;
}
