namespace OpenData.Search.Suggesting;

/// <summary>A suggestion file is damaged, cut short, or of another version. It can only be built again.</summary>
public sealed class SuggestFileException : IOException
{
    /// <summary>Names the file and what is wrong with it.</summary>
    public SuggestFileException(string file, string reason)
        : base($"The suggestion file {file} cannot be used: {reason}. Build it again.") => File = file;

    /// <summary>The file, as it was named when opened.</summary>
    public string File { get; }
}
