namespace OpenData.Silo.Tokens;

/// <summary>A file with a secret, which nobody but its owner may read.</summary>
internal static class OwnerOnlyFile
{
    /// <summary>Makes it anew, in the place of one that is there.</summary>
    public static FileStream Create(string path)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) // There, the folder's rights decide.
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
