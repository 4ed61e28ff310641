namespace OpenData.Storage.Tests.Providers;

public sealed class EntitlementsOnPostgresTests() : EntitlementSuite(Provider.Postgres);
