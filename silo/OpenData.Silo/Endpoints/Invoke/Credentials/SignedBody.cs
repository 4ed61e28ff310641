using OpenData.Contracts.Apps.Rules;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Parameters;

namespace OpenData.Silo.Endpoints.Invoke.Credentials;

/// <summary>Reads the body of a signed request, whatever its kind, and leaves it to be read again.</summary>
internal static class SignedBody
{
    /// <summary>The body's hash; null if the request is not signed, and its body was not touched.</summary>
    /// <exception cref="InvokeRefusedException">The body is too long.</exception>
    public static ValueTask<string?> Hash(HttpRequest request) => request.Headers.ContainsKey(SignedRequest.SignatureHeader)
        ? new ValueTask<string?>(Read(request))
        : ValueTask.FromResult<string?>(null);

    private static async Task<string?> Read(HttpRequest request)
    {
        var body = await ParameterReader.Body(request);
        request.Body = body;
        return RequestSignature.BodyHash(body.ToArray());
    }
}
