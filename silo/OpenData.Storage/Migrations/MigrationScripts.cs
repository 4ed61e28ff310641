using System.Globalization;
using OpenData.Storage.Databases;

namespace OpenData.Storage.Migrations;

/// <summary>The numbered scripts of one kind of database, beside this file.</summary>
internal static class MigrationScripts
{
    /// <summary>Scripts in order.</summary>
    /// <param name="kind">The folder: <c>Sqlite</c> or <c>Postgres</c>.</param>
    public static IReadOnlyList<(int Number, string Name)> Of(string kind)
    {
        var prefix = $"Migrations.{kind}.";
        return
        [
            .. typeof(MigrationScripts).Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Select(name => (int.Parse(name.AsSpan(prefix.Length, 4), CultureInfo.InvariantCulture), name))
                .Order(),
        ];
    }

    /// <summary>The text of one.</summary>
    public static string Read(string name) => EmbeddedSql.Read(name);
}
