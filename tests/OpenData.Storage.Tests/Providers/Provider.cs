namespace OpenData.Storage.Tests.Providers;

/// <summary>The databases that every suite runs on.</summary>
public enum Provider
{
    Sqlite,
    Postgres,
}
