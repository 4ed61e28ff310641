namespace OpenData.Payloads.Tables;

/// <summary>A filter names something that is neither a header nor a code of the table; case counts.</summary>
public sealed class UnknownColumnException : Exception
{
    /// <summary>Names the column that the table does not have.</summary>
    public UnknownColumnException(string column)
        : base($"The table has no column named \"{Rejections.RejectionTexts.Cut(column)}\".") => Column = column;

    /// <summary>The name as it was asked for.</summary>
    public string Column { get; }
}
