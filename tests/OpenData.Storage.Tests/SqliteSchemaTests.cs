using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OpenData.Storage.Migrations;
using OpenData.Storage.Model;

namespace OpenData.Storage.Tests;

public sealed class SqliteSchemaTests
{
    [Fact]
    public async Task The_scripts_make_the_schema_of_the_model()
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("opendata-").FullName);
        await Migrator.Migrate(folder.ConnectionString);
        var migrated = Describe(folder.ConnectionString);

        var options = new DbContextOptionsBuilder<OpenDataContext>()
            .UseSqlite($"Data Source={Path.Combine(folder.Path, "model.db")}").Options;
        await using (var context = new OpenDataContext(options))
        {
            await context.Database.EnsureCreatedAsync();
        }

        var model = Describe($"Data Source={Path.Combine(folder.Path, "model.db")}");
        Assert.NotEmpty(model);
        Assert.Equal(model, migrated.Where(line => !line.StartsWith("schema_scripts", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Scripts_run_once()
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("opendata-").FullName);

        Assert.True(await Migrator.Migrate(folder.ConnectionString) > 0);
        Assert.Equal(0, await Migrator.Migrate(folder.ConnectionString));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_alone()
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("opendata-").FullName);
        await Migrator.Migrate(folder.ConnectionString);
        Execute(folder.ConnectionString, "INSERT INTO schema_scripts VALUES (9999, 'later')");
        var before = Describe(folder.ConnectionString);

        var refused = await Assert.ThrowsAsync<SchemaTooNewException>(() => Migrator.Migrate(folder.ConnectionString));

        Assert.Equal(9999, refused.Found);
        Assert.Equal(before, Describe(folder.ConnectionString));
    }

    private static void Execute(string connectionString, string sql)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A line a column and a line an index, in a stable order.</summary>
    private static List<string> Describe(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT t.name || '.' || c.name || ' ' || c.type || ' notnull=' || c."notnull" || ' pk=' || c.pk
                || ' autoincrement=' || (t.sql LIKE '%AUTOINCREMENT%')
            FROM sqlite_master t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
            UNION ALL
            SELECT t.name || ' index ' || i.name || ' unique=' || i."unique" || ' on ' || c.name
            FROM sqlite_master t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND i.origin = 'c'
            ORDER BY 1
            """;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
