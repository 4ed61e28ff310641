namespace OpenData.Payloads.Tables;

/// <summary>Rows as they follow each other in the file.</summary>
/// <param name="after">The number of the row before the first; 0 for the start.</param>
/// <param name="last">The number of the last row of the file.</param>
internal sealed class RowRange(long after, long last) : RowNumbers
{
    private long _row = after;

    public override long Next() => _row < last ? ++_row : 0;

    public override void Dispose()
    {
        // Nothing is held.
    }
}
