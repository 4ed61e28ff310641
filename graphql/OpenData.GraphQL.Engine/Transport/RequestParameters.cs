using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OpenData.GraphQL.Engine.Transport;

/// <summary>The parameters of a request; the variables live in the pooled JSON document until it is disposed.</summary>
internal sealed class RequestParameters(
    string? query, string? operationName, JsonElement variables, JsonDocument? owner)
    : IDisposable
{
    /// <summary>The document; null when one of <see cref="DocumentId"/> and <see cref="Sha256Hash"/> names it.</summary>
    public string? Query { get; } = query;

    public string? DocumentId { get; init; }

    /// <summary><c>extensions.persistedQuery.sha256Hash</c>.</summary>
    public string? Sha256Hash { get; init; }

    public string? OperationName { get; } = operationName;

    public JsonElement Variables { get; } = variables;

    /// <summary>A JSON object, null or undefined.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>The request of a stream, which has its document with it.</summary>
    public GraphQLRequest ToStreamRequest(HttpContext http) => new(Query!, OperationName, Variables) { HttpContext = http };

    public void Dispose() => owner?.Dispose();
}
