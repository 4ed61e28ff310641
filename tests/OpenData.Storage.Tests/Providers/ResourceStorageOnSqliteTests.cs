namespace OpenData.Storage.Tests.Providers;

public sealed class ResourceStorageOnSqliteTests() : ResourceStorageSuite(Provider.Sqlite);
