namespace OpenData.Storage.Tests.Providers;

public sealed class KeyRowsOnPostgresTests() : KeyRowsSuite(Provider.Postgres);
