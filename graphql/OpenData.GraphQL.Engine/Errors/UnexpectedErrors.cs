using Microsoft.Extensions.Logging;

namespace OpenData.GraphQL.Engine.Errors;

/// <summary>Hides what clients must not see: the failure goes to the log under an id, the id to the client.</summary>
internal sealed partial class UnexpectedErrors(ILogger<GraphQLExecutor> logger)
{
    public GraphQLError Mask(Exception failure, IReadOnlyList<object>? path)
    {
        var id = Guid.NewGuid().ToString("N");
        LogUnexpected(logger, id, path is null ? "" : string.Join('.', path), failure);
        return new GraphQLError(
            "Unexpected error",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["code"] = ErrorCodes.Internal,
                ["id"] = id,
            });
    }

    [LoggerMessage(4101, LogLevel.Error, "Unexpected error {Id} at {Path}")]
    private static partial void LogUnexpected(ILogger logger, string id, string path, Exception failure);
}
