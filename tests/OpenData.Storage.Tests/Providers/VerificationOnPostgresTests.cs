namespace OpenData.Storage.Tests.Providers;

public sealed class VerificationOnPostgresTests() : VerificationSuite(Provider.Postgres);
