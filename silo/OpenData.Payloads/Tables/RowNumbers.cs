namespace OpenData.Payloads.Tables;

/// <summary>Numbers of rows, in the order in which they are read. To be disposed of when no more are wanted.</summary>
internal abstract class RowNumbers : IDisposable
{
    /// <summary>The next one, from 1; 0 after the last.</summary>
    /// <exception cref="RowQueryTooLongException">It took too long to find.</exception>
    /// <exception cref="RowFileUnavailableException">The file is damaged.</exception>
    public abstract long Next();

    /// <inheritdoc/>
    public abstract void Dispose();
}
