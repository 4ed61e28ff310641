namespace OpenData.Storage.Tests.Providers;

public sealed class CallCountsOnPostgresTests() : CallCountsSuite(Provider.Postgres);
