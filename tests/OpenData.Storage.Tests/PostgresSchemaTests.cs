using Microsoft.EntityFrameworkCore;
using Npgsql;
using OpenData.PostgresFixture;
using OpenData.Storage.Migrations;
using OpenData.Storage.Model;

namespace OpenData.Storage.Tests;

public sealed class PostgresSchemaTests
{
    [Fact]
    public async Task The_scripts_make_the_schema_of_the_model()
    {
        var migrated = await PostgresServer.Shared.CreateDatabase();
        await PostgresMigrator.Migrate(migrated);

        var created = await PostgresServer.Shared.CreateDatabase();
        await using (var context = new OpenDataContext(
            new DbContextOptionsBuilder<OpenDataContext>().UseNpgsql(created).Options))
        {
            Assert.True(await context.Database.EnsureCreatedAsync());
        }

        var model = await Describe(created);
        Assert.NotEmpty(model);
        Assert.Equal(
            model,
            (await Describe(migrated)).Where(line => !line.StartsWith("schema_scripts", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_silos_that_start_together_one_migrates()
    {
        var database = await PostgresServer.Shared.CreateDatabase();

        var ran = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => PostgresMigrator.Migrate(database)));

        Assert.Single(ran, count => count > 0);
        Assert.Equal(0, await PostgresMigrator.Migrate(database));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_alone()
    {
        var database = await PostgresServer.Shared.CreateDatabase();
        await PostgresMigrator.Migrate(database);
        await Lines(database, "INSERT INTO schema_scripts VALUES (9999, 'later') RETURNING name");
        var before = await Describe(database);

        var refused = await Assert.ThrowsAsync<SchemaTooNewException>(() => PostgresMigrator.Migrate(database));

        Assert.Equal(9999, refused.Found);
        Assert.Equal(before, await Describe(database));
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_told_as_such()
    {
        var nobody = new NpgsqlConnectionStringBuilder(await PostgresServer.Shared.CreateDatabase()) { Port = 1 };

        await Assert.ThrowsAsync<StorageUnavailableException>(() => PostgresMigrator.Migrate(nobody.ToString()));
    }

    /// <summary>A line a column, an index and a sequence, in a stable order.</summary>
    private static Task<List<string>> Describe(string connectionString) => Lines(
        connectionString,
        """
        SELECT table_name || '.' || column_name || ' ' || data_type || ' nullable=' || is_nullable
            || ' identity=' || coalesce(identity_generation, 'no') || ' default=' || coalesce(column_default, 'no')
        FROM information_schema.columns WHERE table_schema = 'public'
        UNION ALL
        SELECT tablename || ' ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL
        SELECT 'sequence ' || sequencename || ' ' || data_type || ' cache=' || cache_size || ' step=' || increment_by
        FROM pg_sequences WHERE schemaname = 'public'
        ORDER BY 1
        """);

    private static async Task<List<string>> Lines(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
