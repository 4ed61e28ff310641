using OpenData.Contracts.Datasets;
using OpenData.Contracts.Entitlements;
using OpenData.Contracts.Tokens;
using OpenData.GraphQL.Api.Accounts;
using OpenData.Grains.Permits;
using OpenData.Payloads.Tables;
using OpenData.Silo.Endpoints.Invoke.Credentials;
using OpenData.Silo.Endpoints.Invoke.Dialects;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Limits;
using OpenData.Silo.Endpoints.Invoke.Parameters;
using OpenData.Silo.Hosting;
using OpenData.Storage.Calls;
using OpenData.Storage.Counters;

namespace OpenData.Silo.Endpoints.Invoke.Calls;

/// <summary>
/// The way of every call, whatever its dialect: parameters, then who calls, then a permit for one call on that quota, then
/// what is called, then rows, then the answer. A call that ends in an error gives its permit back.
/// </summary>
internal sealed partial class CallPipeline(
    CallGate gate,
    CallCredentials credentials,
    RefusedCallers refusedCallers,
    PermitDesk permits,
    CallTargets targets,
    RowFileReader rows,
    ReadyAnswers ready,
    ResourceCounters counters,
    CallCounts calls,
    InvokeMetrics metrics,
    ILogger<CallPipeline> logger)
{
    public async Task Handle(HttpContext context, Dialect dialect, CallAddress address)
    {
        var state = new CallState();
        using var output = new AnswerBuffer();
        CallAnswer answer;
        try
        {
            using (gate.Enter())
            {
                answer = await Answer(context, dialect, address, state, output);
            }
        }
#pragma warning disable CA1031 // Every failure is answered in the interface's own form.
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            using var told = new AnswerBuffer();
            var refused = Refusal(context, exception);
            metrics.Answered(refused.Error.Code);
            Count(state, refused.Error.Code);
            answer = dialect.Refuse(refused, FormatOf(context, dialect, state), dialect.IsEnglish(context.Request), told);
            await CallResponse.WriteRefusal(context, refused, answer, state.Standing);
            return;
        }

        metrics.Answered(StatusCodes.Status200OK);
        await CallResponse.Write(context, answer, state.Standing!);
    }

    private async ValueTask<CallAnswer> Answer(
        HttpContext context, Dialect dialect, CallAddress address, CallState state, AnswerBuffer output)
    {
        var bodyHash = await SignedBody.Hash(context.Request);
        state.Parameters = await ParameterReader.Read(context.Request);
        if (!dialect.TakesRepeated)
        {
            state.Parameters.RefuseRepeated();
        }

        state.Caller = await Caller(context, dialect.TokenHeader, state.Parameters, bodyHash);
        dialect.Admit(context.Request, state.Caller);
        using var permit = await permits.Take(state.Caller.Quota, context.RequestAborted);
        metrics.Asked(permit.Standing.Status);
        if (permit.Standing.Status != TokenStatus.Unknown)
        {
            state.Standing = permit.Standing;
            state.Resource = await targets.Find(address, context.RequestAborted); // What is refused is counted too.
        }

        Require(context, permit.Standing);
        try
        {
            state.Target = await targets.Open(
                state.Resource, address, EntitlementSubject.OfCall(state.Caller.Quota, permit.Standing), dialect.NeedsEntitlement);
            var call = new Call(
                state.Target,
                state.Parameters,
                dialect.FormatOf(context.Request, state.Parameters, state.Target),
                dialect.IsEnglish(context.Request));
            var answer = ready.Find(dialect, call) ?? await Read(dialect, call, output, context.RequestAborted);
            permit.Spend();
            counters.Call(state.Target.Resource.Key);
            Count(state, StatusCodes.Status200OK);
            return answer;
        }
        catch (Exception) when (!permit.IsSpent)
        {
            metrics.GivenBack();
            state.Standing = permit.Standing with { Remaining = permit.Standing.Remaining + 1 };
            throw;
        }
    }

    // Made-up resources and callers must not fill the table.
    private void Count(CallState state, int code)
    {
        if (state is { Resource: { } stored, Caller: { } caller })
        {
            calls.Count(stored.Resource.Key, caller.Quota, code);
        }
    }

    private async ValueTask<CallAnswer> Read(Dialect dialect, Call call, AnswerBuffer output, CancellationToken cancellationToken)
    {
        try
        {
            await rows.Fetch(call.Target.Table.Blob, cancellationToken);
        }
        catch (RowFileUnavailableException)
        {
            throw new InvokeRefusedException(InvokeErrors.RowsUnavailable) { RetryAfter = TimeSpan.FromSeconds(60) };
        }

        var answer = dialect.Answer(call, output);
        ready.Keep(dialect, call, answer);
        return answer;
    }

    /// <summary>Who calls. One without a good credential is counted by the address.</summary>
    public async ValueTask<Caller> Caller(HttpContext context, string? tokenHeader, CallParameters parameters, string? bodyHash)
    {
        try
        {
            return await credentials.Find(context.Request, parameters, tokenHeader, bodyHash);
        }
        catch (InvokeRefusedException refused) when (refused.Error.Status == StatusCodes.Status401Unauthorized)
        {
            throw refusedCallers.Count(Visitors.AddressOf(context), refused);
        }
    }

    /// <exception cref="InvokeRefusedException">There is no call left, or no such quota.</exception>
    public void Require(HttpContext context, TokenStanding standing)
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
                throw refusedCallers.Count(
                    Visitors.AddressOf(context), new InvokeRefusedException(InvokeErrors.UnknownToken));
        }
    }

    /// <summary>What a failure is answered with.</summary>
    public InvokeRefusedException Refusal(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case InvokeRefusedException refused:
                return refused;
            case var _ when Outage.IsOne(exception):
                return new InvokeRefusedException(InvokeErrors.Unavailable) { RetryAfter = Outage.RetryAfter };
            default:
                LogFailed(logger, context.TraceIdentifier, exception);
                return new InvokeRefusedException(InvokeErrors.Internal, context.TraceIdentifier);
        }
    }

    // That the format is not known may be why the call is refused.
    private static InterfaceFormat FormatOf(HttpContext context, Dialect dialect, CallState state)
    {
        try
        {
            return dialect.FormatOf(context.Request, state.Parameters, state.Target);
        }
        catch (InvokeRefusedException)
        {
            return InterfaceFormat.Json;
        }
    }

    [LoggerMessage(5101, LogLevel.Error, "Call {Id} failed")]
    private static partial void LogFailed(ILogger logger, string id, Exception exception);
}
