using OpenData.Contracts.Datasets;
using OpenData.Contracts.Tokens;
using OpenData.Payloads.Tables;
using OpenData.Silo.Hosting;
using OpenData.Silo.Tokens;
using OpenData.Storage.Counters;
using OpenData.Storage.ReadModel;
using Orleans;

namespace OpenData.Silo.Endpoints.Invoke;

/// <summary>
/// <c>GET|POST /api/invoke/{key}</c> in the manner of the Tianjin manual (2.3.4 and 2.3.5): token, then resource, then
/// parameters, then one call of the quota, then rows. A call that ends in an error is given back.
/// </summary>
internal sealed partial class InvokeEndpoint(
    IGrainFactory grains,
    ResourceReader resources,
    RowFileReader rows,
    ResourceCounters counters,
    InvokeMetrics metrics,
    ILogger<InvokeEndpoint> logger)
{
    public async Task Handle(HttpContext context, string key)
    {
        try
        {
            await Answer(context, key);
            metrics.Answered(StatusCodes.Status200OK);
        }
        catch (InvokeRefusedException refused)
        {
            metrics.Answered(refused.Error.Code);
            await InvokeResponse.WriteError(context, refused);
        }
        catch (Exception exception) when (Outage.IsOne(exception) && !context.Response.HasStarted)
        {
            metrics.Answered(InvokeErrors.Unavailable.Code);
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
            await InvokeResponse.WriteError(context, new InvokeRefusedException(InvokeErrors.Internal, id));
        }
    }

    private async Task Answer(HttpContext context, string key)
    {
        var parameters = await InvokeParameters.Read(context.Request);
        var token = Token(parameters);
        Require(await token.Peek());

        var resource = (await resources.Find(key, context.RequestAborted))?.Resource
            ?? throw new InvokeRefusedException(InvokeErrors.UnknownResource, InvokeRequest.Shown(key));
        var table = resource.Table ?? throw new InvokeRefusedException(InvokeErrors.NoRows, resource.Title);
        var request = InvokeRequest.Parse(parameters, table.Columns);

        var reservation = await token.Reserve();
        metrics.Reserved(reservation.Status);
        Require(reservation);
        var page = await Read(token, reservation, table, request, context.RequestAborted);
        counters.Call(resource.Key);
        await InvokeResponse.Write(context, page, reservation);
    }

    private ITokenGrain Token(Dictionary<string, string> parameters)
    {
        if (!parameters.TryGetValue(InvokeRequest.TokenName, out var token) || token.Length == 0)
        {
            throw new InvokeRefusedException(InvokeErrors.MissingToken);
        }

        return token.Length <= TokenHash.MaxTokenLength
            ? grains.GetGrain<ITokenGrain>(TokenHash.Of(token))
            : throw new InvokeRefusedException(InvokeErrors.UnknownToken);
    }

    private static void Require(Reservation reservation)
    {
        switch (reservation.Status)
        {
            case ReservationStatus.Granted:
                return;
            case ReservationStatus.Expired:
                throw new InvokeRefusedException(InvokeErrors.ExpiredToken);
            case ReservationStatus.Spent:
                throw new InvokeRefusedException(InvokeErrors.QuotaSpent, reservation.Quota)
                {
                    RetryAfter = reservation.ResetsIn,
                };
            default:
                throw new InvokeRefusedException(InvokeErrors.UnknownToken);
        }
    }

    private async Task<RowPage> Read(
        ITokenGrain token,
        Reservation reservation,
        RowTable table,
        InvokeRequest request,
        CancellationToken cancellationToken)
    {
        try
        {
            await rows.Fetch(table.Blob, cancellationToken);
            return rows.Read(table.Blob, request.Filters, request.Offset, request.PageSize);
        }
        catch (RowFileUnavailableException)
        {
            await GiveBack(token, reservation);
            throw new InvokeRefusedException(InvokeErrors.RowsUnavailable) { RetryAfter = TimeSpan.FromSeconds(60) };
        }
        catch
        {
            await GiveBack(token, reservation);
            throw;
        }
    }

    private async Task GiveBack(ITokenGrain token, Reservation reservation)
    {
        await token.Release(reservation.Day);
        metrics.GivenBack();
    }

    [LoggerMessage(5101, LogLevel.Error, "Call {Id} failed")]
    private static partial void LogFailed(ILogger logger, string id, Exception exception);
}
