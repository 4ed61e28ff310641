namespace OpenData.Storage.Tests.Providers;

public sealed class EventReportsOnPostgresTests() : EventReportSuite(Provider.Postgres);
