namespace OpenData.Storage.Tests.Providers;

public sealed class StateStorageOnPostgresTests() : StateStorageSuite(Provider.Postgres);
