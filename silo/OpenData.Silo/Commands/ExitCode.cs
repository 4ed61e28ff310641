namespace OpenData.Silo.Commands;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    public const int Failed = 1;

    /// <summary>The data folder is held by another process.</summary>
    public const int FolderHeld = 3;

    /// <summary>The address to listen on is taken or malformed.</summary>
    public const int AddressUnusable = 4;

    /// <summary>Stopped by the user before the end.</summary>
    public const int Interrupted = 130;
}
