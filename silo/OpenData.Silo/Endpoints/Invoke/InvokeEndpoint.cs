using OpenData.Contracts.Datasets;
using OpenData.Contracts.Tokens;
using OpenData.Grains.Permits;
using OpenData.Payloads.Tables;
using OpenData.Silo.Endpoints.Invoke.Credentials;
using OpenData.Silo.Hosting;
using OpenData.Storage.Calls;
using OpenData.Storage.Counters;
using OpenData.Storage.ReadModel;

namespace OpenData.Silo.Endpoints.Invoke;

/// <summary>
/// <c>GET|POST /api/invoke/{key}</c> in the manner of the Tianjin manual (2.3.4 and 2.3.5): who calls and one call of
/// their quota, then resource, then parameters, then rows. A call that ends in an error is given back.
/// </summary>
internal sealed partial class InvokeEndpoint(
    CallCredentials credentials,
    PermitDesk permits,
    CachedResources resources,
    RowFileReader rows,
    ResourceCounters counters,
    CallCounts calls,
    InvokeMetrics metrics,
    ILogger<InvokeEndpoint> logger)
{
    public async Task Handle(HttpContext context, string key)
    {
        var call = new CountedCall(calls);
        try
        {
            await Answer(context, key, call);
            metrics.Answered(StatusCodes.Status200OK);
        }
        catch (InvokeRefusedException refused)
        {
            metrics.Answered(refused.Error.Code);
            call.End(refused.Error.Code);
            await InvokeResponse.WriteError(context, refused);
        }
        catch (Exception exception) when (Outage.IsOne(exception) && !context.Response.HasStarted)
        {
            metrics.Answered(InvokeErrors.Unavailable.Code);
            call.End(InvokeErrors.Unavailable.Code);
            await InvokeResponse.WriteError(
                context, new InvokeRefusedException(InvokeErrors.Unavailable) { RetryAfter = Outage.RetryAfter });
        }
#pragma warning disable CA1031 // Every failure is answered in the interface's own form.
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
#pragma warning restore CA1031
        {
            var id = context.TraceIdentifier;
            LogFailed(logger, id, exception);
            metrics.Answered(InvokeErrors.Internal.Code);
            call.End(InvokeErrors.Internal.Code);
            await InvokeResponse.WriteError(context, new InvokeRefusedException(InvokeErrors.Internal, id));
        }
    }

    private async Task Answer(HttpContext context, string key, CountedCall call)
    {
        var bodyHash = await SignedBody.Hash(context.Request);
        var parameters = await InvokeParameters.Read(context.Request);
        var quota = await credentials.QuotaKey(context.Request, parameters, bodyHash);
        using var permit = await permits.Take(quota, context.RequestAborted);
        metrics.Asked(permit.Standing.Status);
        var resource = permit.Standing.Status == TokenStatus.Unknown
            ? null
            : (await resources.Find(key, context.RequestAborted))?.Resource;
        call.Begin(resource?.Key, quota);
        Require(permit.Standing);
        try
        {
            var page = await Read(
                resource ?? throw new InvokeRefusedException(InvokeErrors.UnknownResource, InvokeRequest.Shown(key)),
                parameters,
                context.RequestAborted);
            permit.Spend();
            call.End(StatusCodes.Status200OK);
            await InvokeResponse.Write(context, page, permit.Standing);
        }
        catch (Exception) when (!permit.IsSpent)
        {
            metrics.GivenBack();
            throw;
        }
    }

    private static void Require(TokenStanding standing)
    {
        switch (standing.Status)
        {
            case TokenStatus.Good:
                return;
            case TokenStatus.Expired:
                throw new InvokeRefusedException(InvokeErrors.ExpiredToken);
            case TokenStatus.Spent:
                throw new InvokeRefusedException(InvokeErrors.QuotaSpent, standing.Quota) { RetryAfter = standing.ResetsIn };
            default:
                throw new InvokeRefusedException(InvokeErrors.UnknownToken);
        }
    }

    private async Task<RowPage> Read(
        Resource resource, Dictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        var table = resource.Table ?? throw new InvokeRefusedException(InvokeErrors.NoRows, resource.Title);
        var request = InvokeRequest.Parse(parameters, table.Columns);
        try
        {
            await rows.Fetch(table.Blob, cancellationToken);
            var page = rows.Read(table.Blob, request.Filters, request.Offset, request.PageSize);
            counters.Call(resource.Key);
            return page;
        }
        catch (RowFileUnavailableException)
        {
            throw new InvokeRefusedException(InvokeErrors.RowsUnavailable) { RetryAfter = TimeSpan.FromSeconds(60) };
        }
    }

    [LoggerMessage(5101, LogLevel.Error, "Call {Id} failed")]
    private static partial void LogFailed(ILogger logger, string id, Exception exception);
}
