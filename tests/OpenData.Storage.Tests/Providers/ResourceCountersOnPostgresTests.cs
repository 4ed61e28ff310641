namespace OpenData.Storage.Tests.Providers;

public sealed class ResourceCountersOnPostgresTests() : ResourceCountersSuite(Provider.Postgres);
