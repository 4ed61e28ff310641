using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace OpenData.GraphQL.Engine.Transport.Uploads;

/// <summary>Reads the requests of the GraphQL multipart request convention
/// (https://github.com/jaydenseric/graphql-multipart-request-spec): a part <c>operations</c> with the request, a part
/// <c>map</c> that says where each file belongs, then the files. Small ones stay in memory, others are kept on disk until the
/// request is answered.</summary>
internal sealed class UploadReader(GraphQLUploadOptions options, GraphQLLimits limits)
{
    private const int BufferBytes = 64 * 1024;

    // A browser sends a form of any page with the user's cookies; one of these makes it ask first.
    private static readonly string[] PreflightHeaders =
        ["GraphQL-Preflight", "Apollo-Require-Preflight", "X-Apollo-Operation-Name"];

    public static bool IsMultipart(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="BadHttpRequestException">It is no such request, or beyond a limit; carries the status.</exception>
    public async Task<RequestParameters> ReadAsync(HttpContext http)
    {
        var request = http.Request;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } serverLimit)
        {
            // The parts are counted below, and the headers of a part are bounded. First of all, since the server resets the
            // connection of a client that still sends what is beyond its limit, and the client would not read why.
            serverLimit.MaxRequestBodySize = null;
        }

        if (!Array.Exists(PreflightHeaders, name => request.Headers[name] is [{ Length: > 0 }, ..]))
        {
            throw new BadHttpRequestException(
                "A multipart request needs the header \"GraphQL-Preflight: 1\", so that no page of another site can send it.");
        }

        CheckWhole(request.ContentLength ?? 0);

        try
        {
            return await ReadPartsAsync(http, new MultipartReader(BoundaryOf(request), request.Body));
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The multipart body is malformed or ends too early.", failure);
        }
    }

    private async Task<RequestParameters> ReadPartsAsync(HttpContext http, MultipartReader reader)
    {
        var ended = http.RequestAborted;
        var operations = await ReadTextAsync(
            reader, "operations", nameof(GraphQLLimits.MaxRequestBytes), limits.MaxRequestBytes, ended);
        var parameters = RequestReader.Read(operations, "part \"operations\"", limits);
        try
        {
            var json = await ReadTextAsync(
                reader, "map", nameof(GraphQLUploadOptions.MaxMapBytes), options.MaxMapBytes, ended);
            var map = UploadMap.Read(json, parameters.Variables, options.MaxFiles);
            long total = operations.Length + json.Length;
            var files = new Dictionary<string, UploadedFile>(StringComparer.Ordinal);
            while (await reader.ReadNextSectionAsync(ended) is { } section)
            {
                var part = section.AsFileSection() ?? throw new BadHttpRequestException(
                    "A part after \"map\" is no file: its Content-Disposition has no filename.");
                var paths = map.Take(part.Name);
                var file = await ReadFileAsync(http, part, total);
                total += file.Length;
                foreach (var path in paths)
                {
                    files.Add(path, file);
                }
            }

            map.CheckAllTaken();
            parameters.Files = files;
            return parameters;
        }
        catch
        {
            parameters.Dispose();
            throw;
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadTextAsync(
        MultipartReader reader, string name, string limitName, int limit, CancellationToken ended)
    {
        var part = (await reader.ReadNextSectionAsync(ended))?.AsFormDataSection();
        if (part?.Name != name)
        {
            throw new BadHttpRequestException(
                $"The part \"{name}\" is missing: the parts are \"operations\", \"map\" and then the files.");
        }

        var text = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = await part.Section.Body.ReadAsync(text.GetMemory(4096), ended);
            if (read == 0)
            {
                return text.WrittenMemory;
            }

            text.Advance(read);
            if (text.WrittenCount > limit)
            {
                throw RequestLimitException.Bytes($"The part \"{name}\"", limitName, limit);
            }
        }
    }

    /// <param name="http">Keeps the file until it ends.</param>
    /// <param name="part">The file.</param>
    /// <param name="before">Bytes of the parts before.</param>
    private async Task<UploadedFile> ReadFileAsync(HttpContext http, FileMultipartSection part, long before)
    {
        var content = new FileBufferingReadStream(part.FileStream!, BufferBytes);
        http.Response.RegisterForDispose(content);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            long length = 0;
            while (await content.ReadAsync(buffer, http.RequestAborted) is var read && read > 0)
            {
                length += read;
                CheckWhole(before + length);
                if (length > options.MaxFileBytes)
                {
                    throw RequestLimitException.Bytes(
                        $"The file \"{part.Name}\"", nameof(GraphQLUploadOptions.MaxFileBytes), options.MaxFileBytes);
                }
            }

            var form = new FormFile(content, 0, length, part.Name, part.FileName);
            return new UploadedFile(NameOf(part.FileName), part.Section.ContentType, length, form.OpenReadStream);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void CheckWhole(long bytes)
    {
        if (bytes > options.MaxUploadBytes)
        {
            throw RequestLimitException.Bytes(
                "The request", nameof(GraphQLUploadOptions.MaxUploadBytes), options.MaxUploadBytes);
        }
    }

    private static string BoundaryOf(HttpRequest request) =>
        HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value is { Length: > 0 } boundary
            ? boundary
            : throw new BadHttpRequestException("The content type has no boundary.");

    // Some clients send the whole path.
    private static string NameOf(string given) => given[(given.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
}
