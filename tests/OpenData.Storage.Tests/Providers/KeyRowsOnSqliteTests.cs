namespace OpenData.Storage.Tests.Providers;

public sealed class KeyRowsOnSqliteTests() : KeyRowsSuite(Provider.Sqlite);
