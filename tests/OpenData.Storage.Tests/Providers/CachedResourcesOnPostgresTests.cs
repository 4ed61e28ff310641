namespace OpenData.Storage.Tests.Providers;

public sealed class CachedResourcesOnPostgresTests() : CachedResourcesSuite(Provider.Postgres);
