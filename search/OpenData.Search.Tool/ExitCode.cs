namespace OpenData.Search.Tool;

/// <summary>What the tool answers to the shell.</summary>
internal static class ExitCode
{
    /// <summary>It did what was asked.</summary>
    public const int Done = 0;

    /// <summary>A file is missing, unreadable or damaged; standard error names it.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong; standard error says what.</summary>
    public const int Usage = 2;
}
