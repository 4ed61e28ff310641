namespace OpenData.Storage.Tests.Providers;

public sealed class AccountDirectoryOnSqliteTests() : AccountDirectorySuite(Provider.Sqlite);
