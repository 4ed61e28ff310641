using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using OpenData.Contracts.Verification;
using OpenData.GraphQL.Api.Operations;
using OpenData.Silo.Accounts;

namespace OpenData.Silo.Verification;

/// <summary><c>/api/verifications/{id}/documents/{place}</c>: the documents of requests that wait, for operators, auditors and
/// requests with the operator key. A browser saves them and shows none; each look is in the audit log before it is answered.
/// </summary>
internal static class CertificateRoutes
{
    /// <summary>Maps the interface.</summary>
    public static void MapCertificates(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/verifications/{id}/documents/{place:int}", Answer).WithMetadata(new AsksWho());

    private static async Task Answer(
        HttpContext context, string id, int place, IReviews reviews, ICertificateFiles files, IOperationsSource operations)
    {
        if (await Watchers.Admit(context, operations) is not { } by)
        {
            return;
        }

        if (await reviews.OpenFile(id, place, by) is not { } file)
        {
            await Watchers.Refuse(
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
}
