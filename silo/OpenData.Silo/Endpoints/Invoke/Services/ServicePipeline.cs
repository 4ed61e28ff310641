using OpenData.Contracts.Datasets;
using OpenData.Contracts.Entitlements;
using OpenData.Contracts.Services;
using OpenData.Contracts.Tokens;
using OpenData.Grains.Entitlements;
using OpenData.Grains.Permits;
using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Credentials;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Limits;
using OpenData.Silo.Endpoints.Invoke.Parameters;
using OpenData.Silo.Endpoints.Invoke.Standard;
using OpenData.Storage.Calls;

namespace OpenData.Silo.Endpoints.Invoke.Services;

/// <summary>
/// The way of a call of a service: who calls, a permit, whether the app was granted the service, then what the service does. A call
/// that ends in an error gives its permit back. A large body is read last, of an app that may call, and few at once.
/// </summary>
internal sealed class ServicePipeline(
    CallPipeline calls, CallGate gate, PermitDesk permits, EntitlementDirectory entitlements, CallCounts counts, InvokeMetrics metrics)
{
    private const int MostLargeBodies = 8;

    // More than any service has; what looks for repetitions looks at each pair.
    private const int MostParameters = 100;

    private readonly CallGate _largeBodies = new(MostLargeBodies);

    public async Task Handle(HttpContext context, ServiceEndpoint endpoint)
    {
        var state = new CallState { Parameters = new CallParameters() };
        using var output = new AnswerBuffer();
        CallAnswer answer;
        try
        {
            using (gate.Enter())
            {
                answer = await Answer(context, endpoint, state, output);
            }
        }
#pragma warning disable CA1031 // Every failure is answered in the service's own form.
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            using var told = new AnswerBuffer();
            var refused = calls.Refusal(context, exception);
            metrics.Answered(refused.Error.Code);
            Count(state, endpoint, refused.Error.Code);
            answer = endpoint.Refuse(refused, FormatOf(context, endpoint, state.Parameters), told);
            await CallResponse.WriteRefusal(context, refused, answer, state.Standing);
            return;
        }

        metrics.Answered(StatusCodes.Status200OK);
        await CallResponse.Write(context, answer, state.Standing);
    }

    private async Task<CallAnswer> Answer(HttpContext context, ServiceEndpoint endpoint, CallState state, AnswerBuffer output)
    {
        var (request, parameters) = (context.Request, state.Parameters!);
        var bodyHash = await SignedBody.Hash(request);
        foreach (var (name, value) in request.Query.SelectMany(pair => pair.Value, (pair, value) => (pair.Key, value)))
        {
            Add(name, value ?? "");
        }

        // Credentials in the body are found where it is small.
        var isReadLast = endpoint.MostBodyBytes > ServiceEndpoint.SmallBodyBytes
            && bodyHash is null
            && request.ContentLength is null or > ServiceEndpoint.SmallBodyBytes;
        if (!isReadLast)
        {
            await ServiceBody.Read(request, ServiceEndpoint.SmallBodyBytes, Add);
        }

        state.Caller = await calls.Caller(context, tokenHeader: null, parameters, bodyHash);
        var app = state.Caller.App ?? throw new InvokeRefusedException(ServiceErrors.NotAnApp);
        AppCode.Require(request, state.Caller);
        using var permit = await permits.Take(state.Caller.Quota, context.RequestAborted);
        metrics.Asked(permit.Standing.Status);
        state.Standing = permit.Standing.Status == TokenStatus.Unknown ? null : permit.Standing;
        calls.Require(context, permit.Standing);
        CallGate.Entry? large = null;
        try
        {
            var key = CityServices.KeyOf(endpoint.Service);
            if (await entitlements.Find(EntitlementSubject.OfApp(app.Id), key) is null)
            {
                throw new InvokeRefusedException(ServiceErrors.NotGranted, key);
            }

            if (isReadLast)
            {
                await ServiceBody.Read(request, endpoint.MostBodyBytes, Add, () => large = _largeBodies.Enter());
            }

            parameters.RefuseRepeated();
            var format = endpoint.FormatOf(request, parameters);
            var data = await endpoint.Perform(new ServiceCall(app, parameters), context.RequestAborted);
            permit.Spend();
            Count(state, endpoint, StatusCodes.Status200OK);
            return endpoint.Answer(data, format, output);
        }
        catch (Exception) when (!permit.IsSpent)
        {
            metrics.GivenBack();
            throw;
        }
        finally
        {
            large?.Dispose();
        }

        void Add(string name, string value)
        {
            if (parameters.All.Count >= MostParameters)
            {
                throw new InvokeRefusedException(InvokeErrors.TooManyParameters, MostParameters);
            }

            parameters.Add(name == endpoint.SecretName ? PresentedCredential.SecretName : name, value);
        }
    }

    // Callers that are not known must not fill the table.
    private void Count(CallState state, ServiceEndpoint endpoint, int code)
    {
        if (state is { Caller: { } caller, Standing: not null })
        {
            counts.Count(CityServices.KeyOf(endpoint.Service), caller.Quota, code);
        }
    }

    // That the format is not known may be why the call is refused.
    private static InterfaceFormat FormatOf(HttpContext context, ServiceEndpoint endpoint, CallParameters? parameters)
    {
        try
        {
            return endpoint.FormatOf(context.Request, parameters);
        }
        catch (InvokeRefusedException)
        {
            return InterfaceFormat.Json;
        }
    }
}
