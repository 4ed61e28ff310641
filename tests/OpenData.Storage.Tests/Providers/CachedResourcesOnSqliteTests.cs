namespace OpenData.Storage.Tests.Providers;

public sealed class CachedResourcesOnSqliteTests() : CachedResourcesSuite(Provider.Sqlite);
