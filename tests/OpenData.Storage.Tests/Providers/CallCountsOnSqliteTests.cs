namespace OpenData.Storage.Tests.Providers;

public sealed class CallCountsOnSqliteTests() : CallCountsSuite(Provider.Sqlite);
