using Orleans.Runtime;

namespace OpenData.Actors.Postgres;

/// <summary>
/// The database does not answer, or not in time. A change that failed so may have been made or not; whoever asked for it
/// reads before trying again. Later calls go through by themselves once the database is back.
/// </summary>
public sealed class PostgresUnavailableException : OrleansException
{
    /// <summary>Names what was to be done, and what the database or the network said.</summary>
    public PostgresUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
