namespace OpenData.Storage.Tests.Providers;

public sealed class EventReportsOnSqliteTests() : EventReportSuite(Provider.Sqlite);
