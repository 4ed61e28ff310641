namespace OpenData.Storage.Tests.Providers;

public sealed class AccountDirectoryOnPostgresTests() : AccountDirectorySuite(Provider.Postgres);
