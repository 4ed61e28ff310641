namespace OpenData.Storage.Tests.Providers;

public sealed class GroupCommitOnPostgresTests() : GroupCommitSuite(Provider.Postgres);
