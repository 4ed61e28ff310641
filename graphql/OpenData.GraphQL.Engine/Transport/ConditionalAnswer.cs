using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OpenData.GraphQL.Engine.Transport;

/// <summary>The answer to a GET: its bytes with a strong ETag, or 304 when the client has them; and who may keep it for how
/// long.</summary>
internal static class ConditionalAnswer
{
    private const int TagBytes = 18;

    public static async Task WriteAsync(HttpContext http, GraphQLResult result, TimeSpan publicMaxAge)
    {
        var response = http.Response;
        var body = new ArrayBufferWriter<byte>();
        result.WriteTo(body);
        // A resolver may know better.
        if (StringValues.IsNullOrEmpty(response.Headers.CacheControl))
        {
            response.Headers.CacheControl = CacheControl(http.Request, response.StatusCode, result, publicMaxAge);
        }

        response.Headers.Append(HeaderNames.Vary, "Authorization, Cookie");
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = TagOf(body.WrittenSpan, response.ContentType!);
            response.Headers.ETag = tag;
            if (IsKnown(http.Request.Headers.IfNoneMatch, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentType = null;
                return;
            }
        }

        response.ContentLength = body.WrittenCount;
        await response.Body.WriteAsync(body.WrittenMemory, http.RequestAborted);
    }

    private static string CacheControl(HttpRequest request, int status, GraphQLResult result, TimeSpan publicMaxAge)
    {
        if (status != StatusCodes.Status200OK || result.Errors.Count > 0)
        {
            return "no-store";
        }

        var isAnonymous = StringValues.IsNullOrEmpty(request.Headers.Authorization)
            && StringValues.IsNullOrEmpty(request.Headers.Cookie);
        return !isAnonymous ? "private, no-cache"
            : publicMaxAge > TimeSpan.Zero ? FormattableString.Invariant($"public, max-age={(long)publicMaxAge.TotalSeconds}")
            : "public, no-cache";
    }

    // Both media types have the same bytes, and are still two representations.
    private static string TagOf(ReadOnlySpan<byte> body, string contentType)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        var kind = contentType.StartsWith(ResponseMediaType.GraphQL, StringComparison.Ordinal) ? "g" : "j";
        return $"\"{kind}{Base64Url.EncodeToString(hash[..TagBytes])}\"";
    }

    private static bool IsKnown(StringValues header, string tag)
    {
        if (header.Count == 0 || !EntityTagHeaderValue.TryParseList(header, out var known))
        {
            return false;
        }

        foreach (var one in known)
        {
            if (one.Tag == "*" || one.Tag == tag)
            {
                return true;
            }
        }

        return false;
    }
}
