using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OpenData.Silo.Tests.Processes;

/// <summary>Looks into the database of a data folder that no process holds.</summary>
internal static class StoredResources
{
    public static int Count(string data) => Scalar(data, "SELECT COUNT(*) FROM resources");

    /// <summary>Resources whose document is no JSON, or lacks what each must have.</summary>
    public static int CountHalf(string data) => Scalar(
        data,
        """
        SELECT COUNT(*) FROM resources
        WHERE NOT json_valid(document)
            OR json_extract(document, '$.key') IS NOT key
            OR json_extract(document, '$.title') IS NULL
            OR json_array_length(document, '$.dataItems') IS NOT 6
        """);

    /// <summary>Resources without a line in the change feed, or lines without a resource.</summary>
    public static int CountUntold(string data) => Scalar(
        data,
        """
        SELECT (SELECT COUNT(*) FROM resources WHERE key NOT IN (SELECT key FROM changes))
            + (SELECT COUNT(*) FROM changes WHERE key NOT IN (SELECT key FROM resources))
        """);

    private static int Scalar(string data, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "opendata.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
