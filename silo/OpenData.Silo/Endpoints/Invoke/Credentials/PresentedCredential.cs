using Microsoft.Extensions.Primitives;
using OpenData.Contracts.Authorization;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Parameters;

namespace OpenData.Silo.Endpoints.Invoke.Credentials;

/// <summary>How a call says who makes it: exactly one of the ways of <c>/docs/api</c>.</summary>
/// <param name="Way">Which.</param>
/// <param name="Value">The secret; empty for a signature, which is in several headers; of a session, what it is used for.</param>
internal sealed record PresentedCredential(CredentialWay Way, string Value)
{
    public const string TokenName = "authToken";

    public const string SecretName = "appsecret";

    public const string SecretHeader = "X-App-Secret";

    public const string AccessKeyName = "accessKey";

    public const string AccessKeyHeader = "X-Access-Key";

    private const string Scheme = "Bearer ";

    private static PresentedCredential Signature { get; } = new(CredentialWay.Signature, "");

    /// <summary>The parameters that are no filters.</summary>
    public static bool IsParameter(string name) => name is TokenName or SecretName or AccessKeyName;

    /// <summary>Whether a bearer token says who calls; then nothing else does.</summary>
    public static bool IsBearer(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <param name="request">The headers.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="tokenHeader">A header that a dialect has for personal tokens; null for none.</param>
    /// <exception cref="InvokeRefusedException">There is none, or more than one.</exception>
    public static PresentedCredential Of(HttpRequest request, CallParameters parameters, string? tokenHeader)
    {
        var given = new List<(string Name, PresentedCredential Credential)>();
        foreach (var (name, way) in new[]
        {
            (TokenName, CredentialWay.Token),
            (SecretName, CredentialWay.AppSecret),
            (AccessKeyName, CredentialWay.AccessKey),
        })
        {
            if (parameters.Credential(name) is { Length: > 0 } value)
            {
                given.Add((name, new PresentedCredential(way, value)));
            }
        }

        if (tokenHeader is not null)
        {
            AddHeader(tokenHeader, CredentialWay.Token);
        }

        AddHeader(SecretHeader, CredentialWay.AppSecret);
        AddHeader(AccessKeyHeader, CredentialWay.AccessKey);
        AddHeader(OnlineTests.Header, CredentialWay.Session);
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            given.Add(("Authorization", Bearer(authorization[Scheme.Length..].Trim())));
        }

        if (request.Headers.ContainsKey(SignedRequest.SignatureHeader))
        {
            given.Add((SignedRequest.SignatureHeader, Signature));
        }

        return given switch
        {
            [var (_, only)] => only,
            // Other headers of the same names may come from what is on the way, and count only where there is nothing else.
            [] when SignedRequest.Headers.Any(request.Headers.ContainsKey) => Signature,
            [] => throw new InvokeRefusedException(
                authorization.Length > 0 ? InvokeErrors.UnknownScheme : InvokeErrors.MissingToken),
            _ => throw new InvokeRefusedException(InvokeErrors.SeveralCredentials, given.Select(each => each.Name).ToList()),
        };

        void AddHeader(string name, CredentialWay way)
        {
            if (Only(request.Headers[name]) is { } value)
            {
                given.Add((name, new PresentedCredential(way, value)));
            }
        }
    }

    private static PresentedCredential Bearer(string token) =>
        new(BearerTokens.GrantKeyOf(token) is null ? CredentialWay.Token : CredentialWay.Bearer, token);

    private static string? Only(StringValues values) => values.Count == 0 ? null : values.ToString();
}
