using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.Scanning;
using OpenData.Contracts.Allowances;
using OpenData.GraphQL.Api.Accounts.Inputs;
using OpenData.GraphQL.Api.Accounts.Payloads;
using OpenData.GraphQL.Engine;
using Orleans;

namespace OpenData.GraphQL.Api.Accounts.Scanning;

/// <summary>Signing in by scanning, seen from both browsers.</summary>
[ExtendObjectType<Mutation>]
public sealed class ScanMutations
{
    /// <summary>Begins to wait for somebody who is signed in on another device; good for two minutes.</summary>
    public static async Task<StartScanPayload> StartScan(
        [Service] IScanSignIns scans, [Service] IGrainFactory grains, ResolverContext context)
    {
        var request = new AccountRequest(context);
        var allowance = grains.GetGrain<IAllowanceGrain>("scan/" + request.Visitor.Address);
        if (await allowance.Take(VisitorAllowance.EntriesAMinute, TimeSpan.FromMinutes(1)) is { Ticks: > 0 } wait)
        {
            return new StartScanPayload(null, null, null, null, request.Errors(new Refusal(RefusalCode.TooSoon, null, wait)));
        }

        var started = await scans.Start(request.Visitor);
        return new StartScanPayload(
            started.Code, started.Secret, started.Number, (int)started.GoodFor.TotalSeconds, []);
    }

    /// <summary>Asks how far it is; signs in once it is confirmed. Ask every two seconds.</summary>
    public static async Task<CompleteScanPayload> CompleteScan(
        [Service] IScanSignIns scans, ResolverContext context, CompleteScanInput input)
    {
        var request = new AccountRequest(context);
        if (!request.TakesCookies)
        {
            return new CompleteScanPayload(ScanStatus.Waiting, null, request.Errors(new Refusal(RefusalCode.NoCookies)));
        }

        var taken = await scans.Take(input.Code, input.Secret, request.Visitor);
        return new CompleteScanPayload(
            taken.Status, taken.SignedIn is { } signedIn ? await request.Give(signedIn) : null, []);
    }

    /// <summary>Lets the browser that waits in as the account that asks, or refuses.</summary>
    public static async Task<AnswerScanPayload> AnswerScan(
        [Service] IScanSignIns scans, ResolverContext context, AnswerScanInput input)
    {
        var request = new AccountRequest(context);
        return await scans.Answer(input.Code, request.Present, input.IsConfirmed)
            ? new AnswerScanPayload([])
            : new AnswerScanPayload(request.Errors(new Refusal(RefusalCode.ExpiredScan, "code")));
    }
}
