namespace OpenData.Payloads.Tables;

/// <summary>
/// A row file that storage refers to is missing, damaged or of another format. The rows can be built again by
/// importing their CSV; until then a caller answers that the service is not available.
/// </summary>
public sealed class RowFileUnavailableException : Exception
{
    /// <summary>Names the file that cannot be read, and why.</summary>
    public RowFileUnavailableException(string blob, string reason, Exception? innerException = null)
        : base($"The row file {blob} cannot be read: {reason}. Import the table again to rebuild it.", innerException) =>
        Blob = blob;

    /// <summary>The address of the file.</summary>
    public string Blob { get; }
}
