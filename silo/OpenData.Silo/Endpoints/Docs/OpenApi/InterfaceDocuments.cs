using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;
using OpenData.GraphQL.Api.Catalog.Interfaces;
using OpenData.Storage.ReadModel;

namespace OpenData.Silo.Endpoints.Docs.OpenApi;

/// <summary><c>/docs/api/{number}-{no}.json</c>: the OpenAPI document of an interface, for everyone; in English with
/// <c>?lang=en</c>.</summary>
internal static class InterfaceDocuments
{
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void MapInterfaceDocuments(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/docs/api/{number:long}-{no:int}.json", Answer);

    private static async Task<IResult> Answer(
        HttpContext context, CachedResources resources, FieldNaming naming, long number, int no, string? lang)
    {
        var isEnglish = lang == "en";
        if (await resources.Find(number, context.RequestAborted) is not { } stored
            || ResourceInterfaces.Of(stored, naming).FirstOrDefault(each => each.Number == no) is not { } found)
        {
            var message = isEnglish
                ? $"There is no interface {number}-{no}; copy the address from the resource's page."
                : $"没有接口 {number}-{no}：请从资源页面复制文档地址。";
            return Results.Json(new { message }, Writing, statusCode: StatusCodes.Status404NotFound);
        }

        var request = context.Request;
        var document = OpenApiDocument.Of(
            new DocumentSubject(stored.Resource, number, found, $"{request.Scheme}://{request.Host}{request.PathBase}", isEnglish));
        var bytes = JsonSerializer.SerializeToUtf8Bytes(document, Writing);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"");
        context.Response.Headers.CacheControl = "public, max-age=60";
        // Tools of other sites read it; it says nothing that is not for everyone.
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return Results.Bytes(bytes, "application/json; charset=utf-8", entityTag: tag);
    }
}
