using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Apps.Rules;
using OpenData.Contracts.Authorization;
using OpenData.Contracts.Tokens;
using OpenData.Grains.Apps.Flows;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Parameters;
using Orleans;

namespace OpenData.Silo.Endpoints.Invoke.Credentials;

/// <summary>Finds out whose quota a call counts on, and refuses calls that nobody may make.</summary>
internal sealed class CallCredentials(
    AppDirectory apps, OnlineTests onlineTests, SigningKeys signingKeys, IGrainFactory grains, TimeProvider time)
{
    // How far the clock of a caller may be off.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Who calls. All ways of an app count on one quota.</summary>
    /// <param name="request">Its body can be read again if it is signed; see <see cref="SignedBody"/>.</param>
    /// <param name="parameters">Of query and body.</param>
    /// <param name="tokenHeader">See <see cref="PresentedCredential.Of"/>.</param>
    /// <param name="bodyHash">SHA-256 of the body, hex; null if the request is not signed.</param>
    /// <exception cref="InvokeRefusedException">There is no credential, more than one, or one that is not good.</exception>
    public ValueTask<Caller> Find(HttpRequest request, CallParameters parameters, string? tokenHeader, string? bodyHash)
    {
        var presented = PresentedCredential.Of(request, parameters, tokenHeader);
        return presented.Way switch
        {
            CredentialWay.Token when presented.Value.Length <= TokenHash.MaxTokenLength =>
                ValueTask.FromResult(new Caller(TokenHash.Of(presented.Value), App: null)),
            CredentialWay.Token => throw new InvokeRefusedException(InvokeErrors.UnknownToken),
            CredentialWay.Session => OfSession(presented, request),
            _ => OfApp(presented, request, bodyHash),
        };
    }

    private async ValueTask<Caller> OfSession(PresentedCredential presented, HttpRequest request)
    {
        var caller = await onlineTests.Find(presented.Value, request)
            ?? throw new InvokeRefusedException(InvokeErrors.NotOwnCredential);
        return caller.App is { } app ? Allowed(app, request) : caller;
    }

    private async ValueTask<Caller> OfApp(PresentedCredential presented, HttpRequest request, string? bodyHash)
    {
        var app = presented.Way switch
        {
            CredentialWay.Bearer => await apps.ByBearer(BearerTokens.GrantKeyOf(presented.Value)!, presented.Value)
                ?? throw new InvokeRefusedException(InvokeErrors.UnknownBearer),
            CredentialWay.AppSecret => await apps.BySecret(AppCredential.Secret, presented.Value)
                ?? throw new InvokeRefusedException(InvokeErrors.UnknownSecret, PresentedCredential.SecretName),
            CredentialWay.AccessKey => await apps.BySecret(AppCredential.AccessKey, presented.Value)
                ?? throw new InvokeRefusedException(InvokeErrors.UnknownSecret, PresentedCredential.AccessKeyName),
            _ => await Signer(request, bodyHash!),
        };
        return Allowed(app, request);
    }

    private static Caller Allowed(App app, HttpRequest request)
    {
        var address = request.HttpContext.Connection.RemoteIpAddress;
        return NetworkList.Allows(app.Form.AllowedNetworks, address)
            ? new Caller(App.QuotaKeyOf(app.Id), app)
            : throw new InvokeRefusedException(InvokeErrors.AddressNotAllowed, address?.ToString() ?? "-");
    }

    private async Task<App> Signer(HttpRequest request, string bodyHash)
    {
        var signed = SignedRequest.Read(request.Headers);
        var now = time.GetUtcNow();
        if ((signed.At - now).Duration() > Tolerance)
        {
            throw new InvokeRefusedException(InvokeErrors.ClockOff, InvokeRefusedException.Shown(signed.Timestamp), now.ToUnixTimeSeconds());
        }

        // A key may have been made a moment ago. Whether there is such an app is told to nobody who cannot sign for it.
        var app = await apps.ById(signed.AppId);
        if (!IsSigner(app) && !IsSigner(app = await apps.ById(signed.AppId, isAnew: true)))
        {
            throw new InvokeRefusedException(InvokeErrors.WrongSignature);
        }

        var minute = signed.At.ToUnixTimeSeconds() / 60;
        return await grains.GetGrain<INonceGrain>(INonceGrain.KeyOf(app.Id, minute)).Use(minute, signed.Nonce) switch
        {
            NonceUse.Fresh => app,
            NonceUse.Full => throw new InvokeRefusedException(InvokeErrors.SignedTooOften, INonceGrain.MostAMinute)
            {
                RetryAfter = TimeSpan.FromMinutes(1),
            },
            _ => throw new InvokeRefusedException(InvokeErrors.NonceUsed, signed.Nonce),
        };

        bool IsSigner([NotNullWhen(true)] App? known) =>
            known is { SigningKey: { } key } && signed.IsBy(Reveal(known.Id, key), request, bodyHash);
    }

    private string Reveal(string appId, SigningKey key)
    {
        try
        {
            return signingKeys.Reveal(appId, key);
        }
        catch (CryptographicException)
        {
            throw new InvokeRefusedException(InvokeErrors.LostSigningKey);
        }
    }
}
