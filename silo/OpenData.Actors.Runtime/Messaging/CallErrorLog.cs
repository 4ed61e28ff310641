using Microsoft.Extensions.Logging;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>Logs what went wrong where nobody waits.</summary>
internal sealed partial class CallErrorLog(ILogger<CallErrorLog> logger) : ICallErrorLog
{
    public void OneWayCallFailed(string call, Exception error) => LogOneWayCallFailed(logger, error, call);

    [LoggerMessage(3201, LogLevel.Error, "The one-way call {Call} failed")]
    private static partial void LogOneWayCallFailed(ILogger logger, Exception error, string call);
}
