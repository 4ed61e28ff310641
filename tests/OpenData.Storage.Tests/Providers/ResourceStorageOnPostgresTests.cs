namespace OpenData.Storage.Tests.Providers;

public sealed class ResourceStorageOnPostgresTests() : ResourceStorageSuite(Provider.Postgres);
