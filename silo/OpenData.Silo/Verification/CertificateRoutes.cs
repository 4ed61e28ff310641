using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Verification;
using OpenData.GraphQL.Api.Operations;
using OpenData.Silo.Accounts;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Verification;

/// <summary><c>/api/verifications/{id}/documents/{place}</c>: the documents of requests that wait, for operators, auditors and
/// requests with the operator key. A browser saves them and shows none; each look is in the audit log before it is answered.
/// </summary>
internal static class CertificateRoutes
{
    private const string Scheme = "Bearer ";

    /// <summary>Maps the interface.</summary>
    public static void MapCertificates(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/verifications/{id}/documents/{place:int}", Answer).WithMetadata(new AsksWho());

    private static async Task Answer(
        HttpContext context, string id, int place, IReviews reviews, ICertificateFiles files, IOperationsSource operations)
    {
        context.Response.Headers.CacheControl = "no-store";
        var account = context.Features.Get<SignedIn>()?.Account;
        if (!(account is not null && (account.Is(Role.Operator) || account.Is(Role.Auditor))) && !HasKey(context.Request, operations))
        {
            await (account is null
                ? Refuse(
                    context,
                    StatusCodes.Status401Unauthorized,
                    "请以运维人员或审计人员的身份登录，或给出运维密钥。",
                    "Sign in as an operator or auditor, or give the operator key.")
                : Refuse(
                    context,
                    StatusCodes.Status403Forbidden,
                    "只有运维人员和审计人员可以查看。",
                    "For operators and auditors only."));
            return;
        }

        var by = new Actor(account?.Id ?? Actor.OperatorKey, context.Connection.RemoteIpAddress?.ToString() ?? "unknown");
        if (await reviews.OpenFile(id, place, by) is not { } file)
        {
            await Refuse(
                context,
                StatusCodes.Status404NotFound,
                "没有这份材料，或审核已结束、材料已删除。",
                "There is no such document, or the review is over and it was deleted.");
            return;
        }

        await Send(context, files, file);
    }

    private static async Task Send(HttpContext context, ICertificateFiles files, CertificateFile file)
    {
        var response = context.Response;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        response.ContentType = CertificateFile.MediaTypeOf(file.Format);
        response.ContentLength = file.Bytes;
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        if (!await files.Fetch(file.Address, response.Body, context.RequestAborted))
        {
            context.Abort(); // It was deleted in this moment: the review is over.
        }
    }

    private static bool HasKey(HttpRequest request, IOperationsSource operations)
    {
        var header = request.Headers.Authorization is [{ } only] ? only : "";
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && operations.Admits(header[Scheme.Length..].Trim());
    }

    private static Task Refuse(HttpContext context, int status, string zh, string en)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            (RequestLanguage.IsEnglish(context.Request) ? en : zh) + "\n", Encoding.UTF8, context.RequestAborted);
    }
}
