using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace OpenData.GraphQL.Engine.Transport;

/// <summary>Content negotiation between the two media types of GraphQL over HTTP.</summary>
internal static class ResponseMediaType
{
    public const string GraphQL = "application/graphql-response+json";

    public const string Json = "application/json";

    /// <summary>The supported type that the client likes best; JSON without a preference; null when none fits.</summary>
    public static string? Choose(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(accept, out var wanted) || wanted.Count == 0)
        {
            return Json;
        }

        string? best = null;
        var bestQuality = 0.0;
        foreach (var type in wanted)
        {
            var quality = type.Quality ?? 1.0;
            var offered = Match(type);
            if (offered is not null && quality > bestQuality)
            {
                best = offered;
                bestQuality = quality;
            }
        }

        return best;
    }

    /// <summary>Whether the client reads server-sent events and no plain answer. Some clients name events beside JSON in every
    /// request; those get JSON.</summary>
    public static bool WantsEvents(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var wanted)
        && wanted.Any(type => type.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase))
        && Choose(request) is null;

    private static string? Match(MediaTypeHeaderValue type)
    {
        if (type.Charset.HasValue && !type.Charset.Value!.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (type.MediaType.Equals(GraphQL, StringComparison.OrdinalIgnoreCase))
        {
            return GraphQL;
        }

        return type.MatchesAllTypes
            || type.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
                ? Json
                : null;
    }
}
