namespace OpenData.Storage.Tests.Providers;

public sealed class GroupCommitOnSqliteTests() : GroupCommitSuite(Provider.Sqlite);
