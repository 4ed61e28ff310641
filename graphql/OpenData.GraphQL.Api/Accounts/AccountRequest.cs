using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Captchas;
using OpenData.GraphQL.Api.Errors;
using OpenData.GraphQL.Engine;
using Orleans;

namespace OpenData.GraphQL.Api.Accounts;

/// <summary>A request to change something about an account: who asks, and what an answer needs.</summary>
internal sealed class AccountRequest(ResolverContext context)
{
    private const int LongestCaptchaId = 64;

    private readonly HttpContext _http = context.HttpContext
        ?? throw new InvalidOperationException("Accounts are changed over HTTP only.");

    public bool IsEnglish { get; } = ApiErrors.PrefersEnglish(context);

    public Visitor Visitor => Visitors.Of(_http);

    public CancellationToken Aborted => _http.RequestAborted;

    /// <summary>Whoever is signed in; the access table has let nobody else in.</summary>
    public SignedIn Present => _http.Features.Get<SignedIn>()
        ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>That they are.</summary>
    public Proof Proof => Proof.BySession(Present.Account.Id, Present.SessionId);

    public Actor Actor => new(Present.Account.Id, Visitor.Address);

    /// <summary>An operator, by account or key.</summary>
    public Actor OperatorActor => new(_http.Features.Get<SignedIn>()?.Account.Id ?? Actor.OperatorKey, Visitor.Address);

    /// <summary>Whether a cookie can be given with the answer. On a socket or a stream it cannot.</summary>
    public bool TakesCookies => !_http.Response.HasStarted && !_http.WebSockets.IsWebSocketRequest;

    /// <summary>Uses up a captcha.</summary>
    public async Task<bool> SolvesCaptcha(string id, string answer) =>
        id.Length is > 0 and <= LongestCaptchaId
        && await context.Services.GetRequiredService<IGrainFactory>().GetGrain<ICaptchaGrain>(id).Answer(answer);

    /// <summary>Has the browser signed in: the session that it had ends, so that nobody else holds the one it has.</summary>
    public async Task<AccountNode> Give(SignedIn signedIn)
    {
        if (SessionCookie.Read(_http.Request) is { } before)
        {
            await context.Services.GetRequiredService<ISignIns>().SignOut(before);
        }

        SessionCookie.Give(_http, signedIn.Cookie);
        _http.Features.Set(signedIn);
        return new AccountNode(signedIn.Account, signedIn.SessionId);
    }

    public async Task SignOut()
    {
        if (SessionCookie.Read(_http.Request) is { } cookie)
        {
            await context.Services.GetRequiredService<ISignIns>().SignOut(cookie);
            SessionCookie.Take(_http);
        }

        _http.Features.Set<SignedIn>(null);
    }

    /// <summary>The account as the one who asks sees it.</summary>
    public AccountNode Show(Account account)
    {
        _http.Features.Set(Present with { Account = account });
        return new AccountNode(account, Present.SessionId);
    }

    public IReadOnlyList<IUserError> Errors(params IReadOnlyList<Refusal> refusals) =>
        [.. refusals.Select(each => RefusalTexts.Of(each, IsEnglish))];
}
