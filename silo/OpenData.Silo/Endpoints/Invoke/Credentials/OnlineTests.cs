using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.GraphQL.Api.Accounts;
using OpenData.Grains.Apps.Flows;

namespace OpenData.Silo.Endpoints.Invoke.Credentials;

/// <summary>Calls that a reader who is signed in makes from the page of an interface, without a secret: the header
/// <c>X-Online-Test</c> is <c>token/{id}</c> or <c>app/{id}</c>, a token or app of their own, whose quota they count on. A page of
/// another site cannot send the header: browsers ask first, and are not allowed.</summary>
internal sealed class OnlineTests(ISignIns signIns, AppDirectory apps)
{
    public const string Header = "X-Online-Test";

    private const string TokenKind = "token/";
    private const string AppKind = "app/";

    /// <summary>Who calls; null where nobody is signed in, or has no such token or app in force.</summary>
    /// <param name="chosen">What the header says.</param>
    /// <param name="request">Its cookie says who is signed in.</param>
    public async Task<Caller?> Find(string chosen, HttpRequest request)
    {
        if (SessionCookie.Read(request) is not { } cookie || await signIns.Enter(cookie) is not { Account: var account })
        {
            return null;
        }

        if (chosen.StartsWith(TokenKind, StringComparison.Ordinal))
        {
            return account.Tokens.FirstOrDefault(token => token.Id == chosen[TokenKind.Length..] && !token.IsRevoked) is { } token
                ? new Caller(token.Hash, App: null)
                : null;
        }

        return chosen.StartsWith(AppKind, StringComparison.Ordinal)
            && account.Apps.Contains(chosen[AppKind.Length..])
            && await apps.ById(chosen[AppKind.Length..]) is { } app
            && app.OwnerId == account.Id
            ? new Caller(App.QuotaKeyOf(app.Id), app)
            : null;
    }
}
