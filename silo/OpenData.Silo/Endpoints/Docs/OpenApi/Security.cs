using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using OpenData.GraphQL.Api.Catalog.Interfaces;
using OpenData.Silo.Endpoints.Invoke.Credentials;

namespace OpenData.Silo.Endpoints.Docs.OpenApi;

/// <summary>The ways to say who calls, one of which a call needs.</summary>
internal static class Security
{
    private const string Bearer = "bearer";

    private static readonly string[] Parameters =
        [PresentedCredential.TokenName, PresentedCredential.SecretName, PresentedCredential.AccessKeyName];

    private static readonly string[] Headers = [PresentedCredential.SecretHeader, PresentedCredential.AccessKeyHeader];

    /// <summary>All of them by their names; those of a dialect's own are of its headers.</summary>
    public static JsonObject Schemes(DocumentSubject subject)
    {
        var schemes = new JsonObject
        {
            [Bearer] = new JsonObject
            {
                ["type"] = "http",
                ["scheme"] = "bearer",
                ["description"] = subject.Text("令牌，或 /oauth/token 换取的令牌", "A token, or one of /oauth/token"),
            },
        };
        foreach (var name in Parameters)
        {
            schemes[name] = Key(name, "query");
        }

        foreach (var name in (string[])[.. Headers, .. OwnHeaders(subject.Interface), .. SignedRequest.Headers])
        {
            schemes[name] = Key(name, "header");
        }

        return schemes;
    }

    /// <summary>Those that an address takes; that of the dialect's manual first.</summary>
    public static JsonArray Of(InterfaceOperation operation)
    {
        var own = operation.Headers.Concat(operation.Parameters)
            .Where(parameter => parameter.IsSecret)
            .Select(parameter => parameter.Name == HeaderNames.Authorization ? Bearer : parameter.Name);
        var ways = own.Concat(Parameters).Concat(Headers).Append(Bearer).Distinct().Select(name => (JsonNode)Way(name));
        return new JsonArray([.. ways, Way(SignedRequest.Headers)]);
    }

    private static IEnumerable<string> OwnHeaders(ResourceInterface described) => described.Ways
        .SelectMany(way => way.Operations)
        .SelectMany(operation => operation.Headers)
        .Where(header => header.IsSecret)
        .Select(header => header.Name)
        .Where(name => name != HeaderNames.Authorization)
        .Distinct();

    private static JsonObject Way(params string[] names)
    {
        var way = new JsonObject();
        foreach (var name in names)
        {
            way[name] = new JsonArray();
        }

        return way;
    }

    private static JsonObject Key(string name, string place) => new() { ["type"] = "apiKey", ["name"] = name, ["in"] = place };
}
