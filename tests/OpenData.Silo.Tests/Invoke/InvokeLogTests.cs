using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Invoke;

public sealed class InvokeLogTests
{
    [Fact]
    public async Task A_token_is_in_no_line_of_the_log()
    {
        using var log = new CapturedLog();
        await using var portal = await TestPortal.Start(log);
        var token = await portal.Issue(3);
        Directory.Move(portal.Folder.Blobs, portal.Folder.Blobs + ".away");
        await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));
        Directory.Move(portal.Folder.Blobs + ".away", portal.Folder.Blobs);
        for (var i = 0; i < 4; i++)
        {
            await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));
            await portal.Form(SampleCatalogue.Stops, ("authToken", token), ("page", "x"));
            await portal.Json(SampleCatalogue.Stops, $$"""{"authToken":"{{token}}","nothing":1}""");
            await portal.Json(SampleCatalogue.Stops, $$"""{"authToken":"{{token}}",""");
        }

        await portal.Invoke(SampleCatalogue.Stops, ("authToken", token + "x"));
        await portal.Client.GetAsync($"/graphql?query=%7Bcatalog%7D&authToken={token}");
        await portal.Client.GetAsync($"/api/other?authToken={token}");

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(token[..12], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failure_that_nobody_foresaw_is_answered_by_its_number_and_found_in_the_log_by_it()
    {
        using var log = new CapturedLog();
        await using var portal = await TestPortal.Start(log);
        var token = await portal.Issue(2);
        await Execute(portal, "ALTER TABLE resources RENAME TO gone");

        var failed = await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));

        Assert.Equal(InvokeErrors.Internal.Code, failed.Code);
        Assert.DoesNotContain("SQLite", failed.Message, StringComparison.OrdinalIgnoreCase);
        var line = Assert.Single(log.Lines, line => line.Contains("no such table: resources", StringComparison.Ordinal)
            && line.StartsWith("OpenData.Silo", StringComparison.Ordinal));
        var id = line.Split(' ')[3];
        Assert.Contains(id, failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.Contains(token[..12], StringComparison.Ordinal));
        await Execute(portal, "ALTER TABLE gone RENAME TO resources");
        var again = await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));
        Assert.StartsWith("\"daily\";r=1;", again.RateLimit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("Microsoft.AspNetCore.Routing.EndpointMiddleware")]
    [InlineData("Microsoft.AspNetCore.HttpLogging.HttpLoggingMiddleware")]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel")]
    [InlineData("System.Net.Http.HttpClient")]
    public async Task The_framework_does_not_log_requests(string category)
    {
        await using var portal = await TestPortal.StartListening();

        var logger = portal.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category);

        Assert.False(logger.IsEnabled(LogLevel.Debug));
        Assert.Equal(!category.StartsWith("Microsoft", StringComparison.Ordinal), logger.IsEnabled(LogLevel.Information));
    }

    [Fact]
    public async Task A_token_is_stored_as_its_hash_only()
    {
        await using var portal = await TestPortal.Start();
        var token = await portal.Issue();
        await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));

        var files = Directory.EnumerateFiles(portal.Folder.Path, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "write.lock"); // Empty, and held by the index alone.
        foreach (var file in files)
        {
            Assert.DoesNotContain(token[..12], await Latin(file), StringComparison.Ordinal);
        }
    }

    private static async Task Execute(TestPortal portal, string sql)
    {
        await using var connection = new SqliteConnection(portal.Folder.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> Latin(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
