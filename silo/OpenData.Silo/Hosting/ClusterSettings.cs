using System.Net;

namespace OpenData.Silo.Hosting;

/// <summary>What a silo of a cluster is started with.</summary>
/// <param name="Postgres">The connection string of the database that all silos share.</param>
/// <param name="Silo">Where this silo listens for the others.</param>
/// <param name="Name">What people call it; null for its address.</param>
/// <param name="Secret">What all silos of the cluster know.</param>
internal sealed record ClusterSettings(string Postgres, IPEndPoint Silo, string? Name, string Secret)
{
    /// <summary>The environment variable with the connection string, where the command line names none.</summary>
    public const string PostgresVariable = "OPENDATA_POSTGRES";

    /// <summary>The environment variable that names a file with the database's password, for a connection string without one.
    /// </summary>
    public const string PostgresPasswordFileVariable = "OPENDATA_POSTGRES_PASSWORD_FILE";

    /// <summary>The environment variable with the secret, where the command line names no file.</summary>
    public const string SecretVariable = "OPENDATA_CLUSTER_SECRET";
}
