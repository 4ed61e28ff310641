using OpenData.Storage.Model;

namespace OpenData.Storage.Databases;

/// <summary>What differs between the databases that storage can live in.</summary>
internal interface IDatabaseEngine
{
    /// <summary>How long a read or a commit may take, waiting included; null where a database cannot hang apart from this
    /// process.</summary>
    TimeSpan? Limit { get; }

    /// <summary>Saves what the context tracks and commits its transaction. Lines of the change feed are stored so that a
    /// line that is seen is never followed by one of a smaller number.</summary>
    Task Complete(OpenDataContext context);

    /// <summary>True if nothing is wrong with the call: the database is down or too slow.</summary>
    bool IsUnavailable(Exception exception);

    /// <summary>True if the database gave the transaction up for the sake of another one; it may be run again.</summary>
    bool IsGivenUp(Exception exception);
}
