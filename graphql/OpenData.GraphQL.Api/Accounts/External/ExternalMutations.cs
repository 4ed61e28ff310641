using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.External;
using OpenData.GraphQL.Api.Accounts.Inputs;
using OpenData.GraphQL.Api.Accounts.Payloads;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Accounts.External;

/// <summary>What people do who come from a provider.</summary>
[ExtendObjectType<Mutation>]
public sealed class ExternalMutations
{
    /// <summary>Binds who came from a provider to the account of who knows its password, and signs in.</summary>
    public static async Task<SignInPayload> BindExternal(
        [Service] IExternalSignIns externals, ResolverContext context, SignInInput input)
    {
        var request = new AccountRequest(context);
        if (!request.TakesCookies)
        {
            return new SignInPayload(null, request.Errors(new Refusal(RefusalCode.NoCookies)));
        }

        if (!await request.SolvesCaptcha(input.CaptchaId, input.CaptchaAnswer))
        {
            return new SignInPayload(null, request.Errors(new Refusal(RefusalCode.WrongCaptcha, "captchaAnswer")));
        }

        var answer = await externals.Bind(TicketOf(context), input.Login, input.Password, request.Visitor);
        return answer.Value is { } signedIn
            ? new SignInPayload(await Enter(request, context, signedIn), [])
            : new SignInPayload(null, request.Errors(answer.Refusals));
    }

    /// <summary>Registers who came from a provider, binds them to the new account, and signs in.</summary>
    public static async Task<RegisterPayload> RegisterExternal(
        [Service] IExternalSignIns externals, ResolverContext context, RegisterExternalInput input)
    {
        var request = new AccountRequest(context);
        if (!request.TakesCookies)
        {
            return new RegisterPayload(null, request.Errors(new Refusal(RefusalCode.NoCookies)));
        }

        var form = new PersonForm(
            false, input.UserName, null, null, input.Mobile, input.Code, input.Password, input.AcceptsTerms);
        var answer = await externals.Register(TicketOf(context), form, request.Visitor);
        return answer.Value is { } signedIn
            ? new RegisterPayload(await Enter(request, context, signedIn), [])
            : new RegisterPayload(null, request.Errors(answer.Refusals));
    }

    /// <summary>Takes who the account is elsewhere from it; the password is asked again.</summary>
    public static async Task<AccountPayload> UnbindExternal(
        [Service] IExternalSignIns externals, ResolverContext context, UnbindExternalInput input)
    {
        var request = new AccountRequest(context);
        var answer = await externals.Unbind(request.Present.Account.Id, input.Password, input.IdentityId, request.Actor);
        return answer.Value is { } account
            ? new AccountPayload(request.Show(account), [])
            : new AccountPayload(null, request.Errors(answer.Refusals));
    }

    private static string TicketOf(ResolverContext context) => ExternalCookie.Ticket.Read(context.HttpContext!.Request) ?? "";

    private static Task<AccountNode> Enter(AccountRequest request, ResolverContext context, SignedIn signedIn)
    {
        ExternalCookie.Ticket.Take(context.HttpContext!);
        return request.Give(signedIn);
    }
}
