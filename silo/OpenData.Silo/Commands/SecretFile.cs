namespace OpenData.Silo.Commands;

/// <summary>Reads a secret from a file, without the line's end that editors leave behind it.</summary>
internal static class SecretFile
{
    /// <summary>The secret; null with what is wrong with the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shortest">The fewest characters of a secret.</param>
    /// <param name="problem">What to tell the user; null when there is a secret. It does not quote what the file holds.</param>
    public static string? Read(string path, int shortest, out string? problem)
    {
        try
        {
            var secret = File.ReadAllText(path).Trim();
            problem = secret.Length >= shortest ? null
                : $"文件 {path} 只有 {secret.Length} 个字符，至少要 {shortest} 个。"
                    + $"The file {path} holds {secret.Length} characters; at least {shortest} are needed.";
            return problem is null ? secret : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = $"无法读取文件 {path}：{exception.Message} "
                + $"The file {path} cannot be read: it must exist, and this process's user must be allowed to read it.";
            return null;
        }
    }
}
