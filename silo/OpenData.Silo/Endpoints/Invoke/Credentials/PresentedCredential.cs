using Microsoft.Extensions.Primitives;
using OpenData.Contracts.Authorization;

namespace OpenData.Silo.Endpoints.Invoke.Credentials;

/// <summary>How a call says who makes it: exactly one of the ways of <c>/docs/api</c>.</summary>
/// <param name="Way">Which.</param>
/// <param name="Value">The secret; empty for a signature, which is in several headers.</param>
internal sealed record PresentedCredential(CredentialWay Way, string Value)
{
    public const string SecretName = "appsecret";

    public const string SecretHeader = "X-App-Secret";

    public const string AccessKeyName = "accessKey";

    public const string AccessKeyHeader = "X-Access-Key";

    private const string Scheme = "Bearer ";

    /// <summary>The parameters that are no filters.</summary>
    public static bool IsParameter(string name) => name is InvokeRequest.TokenName or SecretName or AccessKeyName;

    /// <exception cref="InvokeRefusedException">There is none, or more than one.</exception>
    public static PresentedCredential Of(HttpRequest request, IReadOnlyDictionary<string, string> parameters)
    {
        var given = new List<(string Name, PresentedCredential Credential)>();
        foreach (var (name, way) in new[]
        {
            (InvokeRequest.TokenName, CredentialWay.Token),
            (SecretName, CredentialWay.AppSecret),
            (AccessKeyName, CredentialWay.AccessKey),
        })
        {
            if (parameters.TryGetValue(name, out var value) && value.Length > 0)
            {
                given.Add((name, new PresentedCredential(way, value)));
            }
        }

        AddHeader(SecretHeader, CredentialWay.AppSecret);
        AddHeader(AccessKeyHeader, CredentialWay.AccessKey);
        if (Only(request.Headers.Authorization) is { } authorization)
        {
            given.Add(("Authorization", Bearer(authorization)));
        }

        if (SignedRequest.Headers.Any(request.Headers.ContainsKey))
        {
            given.Add((SignedRequest.SignatureHeader, new PresentedCredential(CredentialWay.Signature, "")));
        }

        return given switch
        {
            [] => throw new InvokeRefusedException(InvokeErrors.MissingToken),
            [var (_, only)] => only,
            _ => throw new InvokeRefusedException(InvokeErrors.SeveralCredentials, string.Join("、", given.Select(each => each.Name))),
        };

        void AddHeader(string name, CredentialWay way)
        {
            if (Only(request.Headers[name]) is { } value)
            {
                given.Add((name, new PresentedCredential(way, value)));
            }
        }
    }

    private static PresentedCredential Bearer(string authorization)
    {
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvokeRefusedException(InvokeErrors.UnknownScheme);
        }

        var token = authorization[Scheme.Length..].Trim();
        return new PresentedCredential(BearerTokens.GrantKeyOf(token) is null ? CredentialWay.Token : CredentialWay.Bearer, token);
    }

    private static string? Only(StringValues values) => values.Count == 0 ? null : values.ToString();
}
