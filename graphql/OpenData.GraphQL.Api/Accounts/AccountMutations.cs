using OpenData.Contracts.Accounts;
using OpenData.GraphQL.Api.Accounts.Inputs;
using OpenData.GraphQL.Api.Accounts.Payloads;
using OpenData.GraphQL.Engine;
using Orleans;

namespace OpenData.GraphQL.Api.Accounts;

/// <summary>What people change in their accounts.</summary>
[ExtendObjectType<Mutation>]
public sealed class AccountMutations
{
    /// <summary>Sets the password. All sessions end; this browser gets a new one.</summary>
    public static async Task<AccountPayload> ChangePassword(
        [Service] IAccountChanges changes, [Service] ISignIns signIns, ResolverContext context, ChangePasswordInput input)
    {
        var request = new AccountRequest(context);
        if (!request.TakesCookies)
        {
            return new AccountPayload(null, request.Errors(new Refusal(RefusalCode.NoCookies)));
        }

        var id = request.Present.Account.Id;
        var answer = await changes.ChangePassword(id, input.CurrentPassword, input.NewPassword, request.Actor);
        if (answer.Value is not { } proof)
        {
            return new AccountPayload(null, request.Errors(answer.Refusals));
        }

        var opened = await signIns.Open(proof, request.Visitor);
        return opened.Value is { } signedIn
            ? new AccountPayload(await request.Give(signedIn), [])
            : new AccountPayload(null, request.Errors(opened.Refusals));
    }

    /// <summary>Sets the mobile, proven by a code; the password is asked again.</summary>
    public static async Task<AccountPayload> ChangeMobile(
        [Service] IAccountChanges changes, ResolverContext context, ChangeMobileInput input)
    {
        var request = new AccountRequest(context);
        return Changed(request, await changes.ChangeMobile(
            request.Present.Account.Id, input.Password, input.Mobile, input.Code, request.Actor));
    }

    /// <summary>Sets who acts for an organisation; the password is asked again.</summary>
    public static async Task<AccountPayload> ChangeAgent(
        [Service] IAccountChanges changes, ResolverContext context, ChangeAgentInput input)
    {
        var request = new AccountRequest(context);
        var agent = new AgentForm(input.AgentName, input.AgentIdentityNumber, input.Email, input.Mobile, input.Code);
        return Changed(request, await changes.ChangeAgent(request.Present.Account.Id, input.Password, agent, request.Actor));
    }

    /// <summary>Sets what people say of themselves.</summary>
    public static async Task<AccountPayload> UpdateProfile(
        [Service] IAccountChanges changes, ResolverContext context, UpdateProfileInput input)
    {
        var request = new AccountRequest(context);
        return Changed(request, await changes.UpdateProfile(
            request.Present.Account.Id, input.Email, input.Industry, input.Occupation));
    }

    /// <summary>Ends a session of this account.</summary>
    public static async Task<AccountPayload> RevokeSession(
        [Service] IGrainFactory grains, ResolverContext context, RevokeSessionInput input)
    {
        var request = new AccountRequest(context);
        var account = await grains.GetGrain<IAccountGrain>(request.Present.Account.Id).CloseSession(input.SessionId);
        return new AccountPayload(request.Show(account!), []); // It is signed in, so it is there.
    }

    /// <summary>Makes whoever is signed in a developer, who may have tokens.</summary>
    public static async Task<AccountPayload> BecomeDeveloper(
        [Service] IAccountChanges changes, ResolverContext context, BecomeDeveloperInput input)
    {
        var request = new AccountRequest(context);
        var form = new DeveloperDetails(
            input.Name,
            input.DeveloperName,
            input.Occupation,
            input.Employer,
            input.Profession,
            input.ResearchField,
            input.Email,
            default);
        return Changed(request, await changes.BecomeDeveloper(request.Present.Account.Id, form, request.Actor));
    }

    /// <summary>Makes a token for calls, good for 90 days.</summary>
    public static async Task<CreateTokenPayload> CreateToken(
        [Service] ITokenDesk tokens, ResolverContext context, CreateTokenInput input)
    {
        var request = new AccountRequest(context);
        return Issued(request, await tokens.Create(request.Present.Account.Id, input.Name, request.Actor));
    }

    /// <summary>A new secret for a token, good for another 90 days; the old one ends.</summary>
    public static async Task<CreateTokenPayload> RefreshToken(
        [Service] ITokenDesk tokens, ResolverContext context, TokenInput input)
    {
        var request = new AccountRequest(context);
        return Issued(request, await tokens.Refresh(request.Present.Account.Id, input.TokenId, request.Actor));
    }

    /// <summary>Ends a token.</summary>
    public static async Task<AccountPayload> RevokeToken(
        [Service] ITokenDesk tokens, ResolverContext context, TokenInput input)
    {
        var request = new AccountRequest(context);
        return Changed(request, await tokens.Revoke(request.Present.Account.Id, input.TokenId, request.Actor));
    }

    private static AccountPayload Changed(AccountRequest request, Answer<Account> answer) => answer.Value is { } account
        ? new AccountPayload(request.Show(account), [])
        : new AccountPayload(null, request.Errors(answer.Refusals));

    private static CreateTokenPayload Issued(AccountRequest request, Answer<IssuedToken> answer) => answer.Value is { } issued
        ? new CreateTokenPayload(issued.Secret, new AccessTokenNode(issued.Token), request.Show(issued.Account), [])
        : new CreateTokenPayload(null, null, null, request.Errors(answer.Refusals));
}
