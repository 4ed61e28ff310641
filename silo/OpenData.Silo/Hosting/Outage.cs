using OpenData.Actors.Postgres;
using OpenData.Storage;
using Orleans.Runtime;

namespace OpenData.Silo.Hosting;

/// <summary>Failures that pass by themselves: the database does not answer, or a silo has left and its grains are on their
/// way to another. Whoever asks again in a moment is answered.</summary>
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
            if (cause is SiloUnavailableException or StorageUnavailableException or PostgresUnavailableException)
            {
                return true;
            }
        }

        return false;
    }
}
