using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.Accounts.Payloads;
using OpenData.GraphQL.Api.Apps.Inputs;
using OpenData.GraphQL.Api.Apps.Payloads;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Apps;

/// <summary>What developers change in their apps.</summary>
[ExtendObjectType<Mutation>]
public sealed class AppMutations
{
    /// <summary>Makes an app, with an AppSecret.</summary>
    public static async Task<AppSecretPayload> CreateApp([Service] IAppDesk apps, ResolverContext context, CreateAppInput input)
    {
        var request = new AccountRequest(context);
        var form = new AppForm(
            input.Name,
            [.. input.Labels],
            [.. input.Domains],
            input.Description,
            [.. input.RedirectUris ?? []],
            [.. input.AllowedNetworks ?? []]);
        return Issued(request, await apps.Create(request.Present.Account.Id, form, request.Actor));
    }

    /// <summary>Sets everything that is said of an app.</summary>
    public static async Task<AppPayload> UpdateApp([Service] IAppDesk apps, ResolverContext context, UpdateAppInput input)
    {
        var request = new AccountRequest(context);
        var form = new AppForm(
            input.Name,
            [.. input.Labels],
            [.. input.Domains],
            input.Description,
            [.. input.RedirectUris],
            [.. input.AllowedNetworks]);
        return Changed(request, await apps.Change(request.Present.Account.Id, input.AppId, form, request.Actor));
    }

    /// <summary>Ends an app with all its secrets.</summary>
    public static async Task<AccountPayload> DeleteApp([Service] IAppDesk apps, ResolverContext context, DeleteAppInput input)
    {
        var request = new AccountRequest(context);
        var answer = await apps.Delete(request.Present.Account.Id, input.AppId, request.Actor);
        return answer.Value is { } account
            ? new AccountPayload(request.Show(account), [])
            : new AccountPayload(null, request.Errors(answer.Refusals));
    }

    /// <summary>Makes a secret of an app, which is shown this once; the one of its kind before ends.</summary>
    public static async Task<AppSecretPayload> RenewAppCredential(
        [Service] IAppDesk apps, ResolverContext context, AppCredentialInput input)
    {
        var request = new AccountRequest(context);
        return Issued(request, await apps.Renew(request.Present.Account.Id, input.AppId, input.Credential, request.Actor));
    }

    /// <summary>Ends a secret of an app.</summary>
    public static async Task<AppPayload> RevokeAppCredential(
        [Service] IAppDesk apps, ResolverContext context, AppCredentialInput input)
    {
        var request = new AccountRequest(context);
        return Changed(request, await apps.Revoke(request.Present.Account.Id, input.AppId, input.Credential, request.Actor));
    }

    private static AppPayload Changed(AccountRequest request, Answer<App> answer) => answer.Value is { } app
        ? new AppPayload(new AppNode(app), [])
        : new AppPayload(null, request.Errors(answer.Refusals));

    private static AppSecretPayload Issued(AccountRequest request, Answer<IssuedAppSecret> answer) => answer.Value is { } issued
        ? new AppSecretPayload(issued.Secret, new AppNode(issued.App), [])
        : new AppSecretPayload(null, null, request.Errors(answer.Refusals));
}
