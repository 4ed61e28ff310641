namespace OpenData.Storage.Databases;

/// <summary>The SQL files beside the code, as they are built into this library.</summary>
internal static class EmbeddedSql
{
    /// <summary>The text of a file.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedSql).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The SQL file {name} is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
