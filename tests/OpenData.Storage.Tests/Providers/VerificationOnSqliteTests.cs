namespace OpenData.Storage.Tests.Providers;

public sealed class VerificationOnSqliteTests() : VerificationSuite(Provider.Sqlite);
