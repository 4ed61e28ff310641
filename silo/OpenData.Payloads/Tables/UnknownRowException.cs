namespace OpenData.Payloads.Tables;

/// <summary>A query goes on after a row that the table does not have.</summary>
public sealed class UnknownRowException : Exception
{
    /// <summary>Names the row.</summary>
    public UnknownRowException(long row)
        : base($"The table has no row {row}.")
    {
    }
}
