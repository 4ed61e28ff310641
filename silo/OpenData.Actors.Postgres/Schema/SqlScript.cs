namespace OpenData.Actors.Postgres.Schema;

/// <summary>The SQL files beside the code, as they are built into this library.</summary>
internal static class SqlScript
{
    /// <summary>The text of a file.</summary>
    /// <param name="name">Its name with extension.</param>
    public static string Read(string name)
    {
        using var stream = typeof(SqlScript).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The SQL file {name} is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Names of the numbered scripts that make the tables, in order.</summary>
    public static IReadOnlyList<string> Numbered() =>
    [
        .. typeof(SqlScript).Assembly.GetManifestResourceNames()
            .Where(name => name.Length > 5 && name[4] == '_' && char.IsAsciiDigit(name[0]))
            .Order(StringComparer.Ordinal),
    ];
}
