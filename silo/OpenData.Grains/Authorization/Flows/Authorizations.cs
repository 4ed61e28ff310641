using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Authorization;
using OpenData.Contracts.Tokens;
using OpenData.Grains.Apps.Flows;
using Orleans;

namespace OpenData.Grains.Authorization.Flows;

/// <inheritdoc cref="IAuthorizations"/>
public sealed class Authorizations(IGrainFactory grains, AppDirectory apps, TimeProvider time) : IAuthorizations
{
    private const int LongestState = 1000;
    private const int ChallengeLength = 43; // SHA-256 in base64url.

    private static readonly SearchValues<char> Base64UrlLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <inheritdoc/>
    public async Task<Answer<AuthorizationAnswer>> Check(AuthorizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await apps.ById(request.ClientId, isAnew: true) is not { } app)
        {
            return new Refusal(RefusalCode.UnknownClient, "clientId");
        }

        if (!app.Form.RedirectUris.Contains(request.RedirectUri))
        {
            return new Refusal(RefusalCode.UnknownRedirectUri, "redirectUri");
        }

        var developer = (await grains.GetGrain<IAccountGrain>(app.OwnerId).Read())?.Developer?.DeveloperName ?? "";
        return new AuthorizationAnswer(
            app, developer, Fault(app, request) is { } fault ? Back(request, ("error", fault)) : null);
    }

    /// <inheritdoc/>
    public async Task<Answer<AuthorizationAnswer>> Decide(
        Proof proof, AuthorizationRequest request, bool isAllowed, Actor by)
    {
        ArgumentNullException.ThrowIfNull(proof);
        var check = await Check(request);
        if (check.Value is not { RedirectTo: null } answer)
        {
            return check;
        }

        if (!isAllowed)
        {
            return answer with { RedirectTo = Back(request, ("error", "access_denied")) };
        }

        var grant = new Grant(answer.App.Id, proof.AccountId);
        var key = grant.Key();
        var code = $"{key}.{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}";
        await grains.GetGrain<IGrantGrain>(key).AddCode(
            grant,
            new GrantCode(TokenHash.Of(code), request.RedirectUri, request.CodeChallenge, time.GetUtcNow() + GrantCode.Lifetime));

        // Nobody has the code before the account has listed the app, so whatever the account ends is all there is.
        return await grains.GetGrain<IAccountGrain>(proof.AccountId).AllowApp(answer.App.Id, proof, by)
            ? answer with { RedirectTo = Back(request, ("code", code)) }
            : new Refusal(RefusalCode.ProofOver);
    }

    // RFC 6749, 4.1.2.1.
    private static string? Fault(App app, AuthorizationRequest request)
    {
        if (request.ResponseType != "code")
        {
            return "unsupported_response_type";
        }

        if (request.Scope is not (null or "" or AuthorizationRequest.InvokeScope))
        {
            return "invalid_scope";
        }

        var isChallengeRight = request.CodeChallenge is null
            ? request.CodeChallengeMethod is null && app.Secret is not null
            : request.CodeChallengeMethod == "S256" && request.CodeChallenge.Length == ChallengeLength
                && !request.CodeChallenge.AsSpan().ContainsAnyExcept(Base64UrlLetters);
        return isChallengeRight && request.State is null or { Length: <= LongestState } ? null : "invalid_request";
    }

    private static string Back(AuthorizationRequest request, (string Name, string Value) answer)
    {
        var joint = request.RedirectUri.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var state = request.State is { Length: <= LongestState } known ? $"&state={Uri.EscapeDataString(known)}" : "";
        return $"{request.RedirectUri}{joint}{answer.Name}={Uri.EscapeDataString(answer.Value)}{state}";
    }
}
