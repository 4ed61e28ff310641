namespace OpenData.Storage.Tests.Providers;

public sealed class EntitlementsOnSqliteTests() : EntitlementSuite(Provider.Sqlite);
