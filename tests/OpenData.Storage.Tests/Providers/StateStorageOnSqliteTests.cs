namespace OpenData.Storage.Tests.Providers;

public sealed class StateStorageOnSqliteTests() : StateStorageSuite(Provider.Sqlite);
