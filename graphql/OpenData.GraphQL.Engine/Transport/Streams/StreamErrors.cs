using OpenData.GraphQL.Engine.Limits;

namespace OpenData.GraphQL.Engine.Transport.Streams;

/// <summary>What clients of streams are told.</summary>
internal static class StreamErrors
{
    public static GraphQLError BadRequest(string message) => new GraphQLError(message).WithCode(ErrorCodes.BadRequest);

    /// <param name="name">The property that says the limit.</param>
    /// <param name="limit">Its value.</param>
    /// <param name="what">What has reached it, as the start of a sentence.</param>
    public static GraphQLError Limit(string name, int limit, string what) =>
        LimitErrors.Create(name, limit, $"{what}, the limit {name}.");
}
