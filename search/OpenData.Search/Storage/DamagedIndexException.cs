namespace OpenData.Search;

/// <summary>A file of an index is missing, cut off, altered, or of another version. The index must be rebuilt.</summary>
public sealed class DamagedIndexException : IOException
{
    /// <summary>Creates the exception for one file.</summary>
    /// <param name="file">The file's path.</param>
    /// <param name="reason">What is wrong with it.</param>
    /// <param name="inner">What the system reported, if anything.</param>
    public DamagedIndexException(string file, string reason, Exception? inner = null)
        : base($"The index file '{file}' is damaged: {reason}.", inner) => File = file;

    /// <summary>The file's path.</summary>
    public string File { get; }
}
