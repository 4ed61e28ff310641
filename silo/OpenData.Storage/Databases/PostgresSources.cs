using Npgsql;

namespace OpenData.Storage.Databases;

/// <summary>Makes data sources with names. Without one, metrics show the connection string, with host and user.</summary>
internal static class PostgresSources
{
    /// <param name="name">What it is for, in a word.</param>
    /// <param name="settings">The connection.</param>
    public static NpgsqlDataSource Create(string name, NpgsqlConnectionStringBuilder settings) =>
        new NpgsqlDataSourceBuilder(settings.ToString()) { Name = name }.Build();
}
