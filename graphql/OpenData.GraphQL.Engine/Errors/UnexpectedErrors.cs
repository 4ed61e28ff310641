using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OpenData.GraphQL.Engine.Errors;

/// <summary>Hides what clients must not see: the failure goes to the log under an id, the id to the client. Failures that the
/// host knows go to the log in a line.</summary>
internal sealed partial class UnexpectedErrors(ILogger<GraphQLExecutor> logger, IErrorFilter? filter)
{
    /// <summary>What the host knows of a failure; null if nothing.</summary>
    public KnownFailure? Recognize(Exception failure, HttpContext? http, IReadOnlyList<object>? path)
    {
        var known = filter?.Recognize(failure, http);
        if (known is not null)
        {
            LogKnown(logger, known.Code, PathText(path), failure.Message);
        }

        return known;
    }

    public GraphQLError Mask(Exception failure, IReadOnlyList<object>? path)
    {
        var id = Guid.NewGuid().ToString("N");
        LogUnexpected(logger, id, PathText(path), failure);
        return new GraphQLError(
            "Unexpected error",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["code"] = ErrorCodes.Internal,
                ["id"] = id,
            });
    }

    private static string PathText(IReadOnlyList<object>? path) => path is null ? "" : string.Join('.', path);

    [LoggerMessage(4102, LogLevel.Warning, "{Code} at {Path}: {Reason}")]
    private static partial void LogKnown(ILogger logger, string code, string path, string reason);

    [LoggerMessage(4101, LogLevel.Error, "Unexpected error {Id} at {Path}")]
    private static partial void LogUnexpected(ILogger logger, string id, string path, Exception failure);
}
