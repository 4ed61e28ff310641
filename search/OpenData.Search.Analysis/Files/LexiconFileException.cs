namespace OpenData.Search.Analysis;

/// <summary>A compiled lexicon is missing, damaged or of another version. The message names the file and the reason.
/// </summary>
public sealed class LexiconFileException : IOException
{
    /// <summary>A failure with no text of its own.</summary>
    public LexiconFileException()
    {
    }

    /// <summary>A failure.</summary>
    /// <param name="message">File and reason.</param>
    public LexiconFileException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    /// <param name="message">File and reason.</param>
    /// <param name="innerException">The cause.</param>
    public LexiconFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
