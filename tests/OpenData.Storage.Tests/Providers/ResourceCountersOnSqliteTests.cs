namespace OpenData.Storage.Tests.Providers;

public sealed class ResourceCountersOnSqliteTests() : ResourceCountersSuite(Provider.Sqlite);
