using Microsoft.Net.Http.Headers;
using OpenData.GraphQL.Api.Operations;
using OpenData.Payloads.Medias;
using OpenData.Silo.Accounts;
using OpenData.Storage.EventReports;

namespace OpenData.Silo.EventReports;

/// <summary><c>/api/events/{number}/medias/{place}</c>: files that were sent with reports, for operators, auditors and requests with
/// the operator key. A browser saves them and shows none.</summary>
internal static class EventMediaRoutes
{
    /// <summary>Maps the interface.</summary>
    public static void MapEventMedias(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/events/{number:long}/medias/{place:int}", Answer).WithMetadata(new AsksWho());

    private static async Task Answer(
        HttpContext context, long number, int place, EventReportReader reports, MediaFiles files, IOperationsSource operations)
    {
        if (await Watchers.Admit(context, operations) is null)
        {
            return;
        }

        if (await reports.Find(number, context.RequestAborted) is not { Report.Medias: var medias }
            || place < 0 || place >= medias.Count || medias[place] is not { File: { } file } media)
        {
            await Watchers.Refuse(
                context,
                StatusCodes.Status404NotFound,
                "没有这个文件，或上报时只给了它的地址。",
                "There is no such file, or the report has only its address.");
            return;
        }

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(media.Name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        context.Response.ContentType = file.MediaType;
        context.Response.ContentLength = file.Bytes;
        if (!await files.Fetch(file.Address, context.Response.Body, context.RequestAborted))
        {
            throw new FileNotFoundException($"The file {place} of report {number} is not in the store of files.");
        }
    }
}
