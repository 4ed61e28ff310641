using OpenData.PostgresFixture;

namespace OpenData.Storage.Tests.Providers;

/// <summary>Where a store is: a folder of its own and, on PostgreSQL, a database that others may share.</summary>
internal sealed record StorePlace(DataFolder Folder, string? ConnectionString)
{
    /// <summary>A fresh folder, and on PostgreSQL a fresh database.</summary>
    public static async Task<StorePlace> New(Provider provider) => new(
        NewFolder(), provider == Provider.Postgres ? await PostgresServer.Shared.CreateDatabase() : null);

    /// <summary>Another silo on the same database.</summary>
    public StorePlace Beside() => this with { Folder = NewFolder() };

    private static DataFolder NewFolder() => new(Directory.CreateTempSubdirectory("opendata-").FullName);
}
