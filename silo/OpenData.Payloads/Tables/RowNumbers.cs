namespace OpenData.Payloads.Tables;

/// <summary>Numbers of rows, in the order in which they are read.</summary>
internal abstract class RowNumbers
{
    /// <summary>The next one, from 1; 0 after the last.</summary>
    /// <exception cref="RowQueryTooLongException">It took too long to find.</exception>
    /// <exception cref="RowFileUnavailableException">The file is damaged.</exception>
    public abstract long Next();

    /// <summary>Called once, when no more are wanted.</summary>
    /// <param name="isDamaged">Whether the file was found damaged.</param>
    public abstract void End(bool isDamaged);
}
