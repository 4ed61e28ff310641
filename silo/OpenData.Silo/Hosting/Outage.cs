using OpenData.Actors.Postgres;
using OpenData.Storage;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Silo.Hosting;

/// <summary>Failures that pass by themselves: the database does not answer, a silo has left and its grains are on their way to
/// another, or a grain on its way met itself and the one that came second has ended. Nothing was changed; whoever asks
/// again in a moment is answered.</summary>
internal static class Outage
{
    public const string Chinese = "服务暂时不可用，请稍后再试。";

    public const string English = "Not available at the moment, try again shortly.";

    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>Whether a failure is one, or has one as its cause.</summary>
    public static bool IsOne(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is SiloUnavailableException or StorageUnavailableException or PostgresUnavailableException
                or InconsistentStateException)
            {
                return true;
            }
        }

        return false;
    }
}
