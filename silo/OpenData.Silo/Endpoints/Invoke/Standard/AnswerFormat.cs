using Microsoft.Net.Http.Headers;
using OpenData.Contracts.Datasets;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Parameters;

namespace OpenData.Silo.Endpoints.Invoke.Standard;

/// <summary>JSON or XML (返回结果格式): what the parameter <c>format</c> says, else what the header <c>Accept</c> would rather have
/// (RFC 9110, 12.5.1), else JSON.</summary>
internal static class AnswerFormat
{
    public const string ParameterName = "format";

    /// <param name="request">The headers.</param>
    /// <param name="parameters">Null where they could not be read.</param>
    /// <exception cref="InvokeRefusedException">It asks for something else.</exception>
    public static InterfaceFormat Of(HttpRequest request, CallParameters? parameters)
    {
        if (parameters is not null && parameters.TryGet(ParameterName, out var format) && format.Length > 0)
        {
            return format switch
            {
                "json" => InterfaceFormat.Json,
                "xml" => InterfaceFormat.Xml,
                _ => throw new InvokeRefusedException(InvokeErrors.UnknownFormat, InvokeRefusedException.Shown(format)),
            };
        }

        var accept = request.Headers.Accept;
        if (accept.Count == 0 || accept.ToString() is "" or "*/*")
        {
            return InterfaceFormat.Json;
        }

        // What cannot be read accepts nothing.
        var ranges = MediaTypeHeaderValue.TryParseList(accept, out var parsed) ? parsed : [];
        var json = Quality(ranges, "application/json");
        var xml = Quality(ranges, "application/xml");
        return json is 0 && xml is 0
            ? throw new InvokeRefusedException(InvokeErrors.NotAcceptable, InvokeRefusedException.Shown(accept.ToString()))
            : xml > json ? InterfaceFormat.Xml : InterfaceFormat.Json;
    }

    // The quality of the most particular range that takes the type; 0 where none does.
    private static double Quality(IEnumerable<MediaTypeHeaderValue> ranges, string type)
    {
        var best = ranges
            .Where(range => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)
                || range.MatchesAllTypes
                || (range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase)))
            .MaxBy(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2);
        return best is null ? 0 : best.Quality ?? 1;
    }
}
