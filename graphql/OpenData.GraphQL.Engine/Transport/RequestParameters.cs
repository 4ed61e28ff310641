using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OpenData.GraphQL.Engine.Execution.Planning;

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

    /// <summary>The files that came with it, by their places in the variables; null if it could bring none.</summary>
    public IReadOnlyDictionary<string, UploadedFile>? Files { get; set; }

    /// <param name="document">What <see cref="RequestedDocuments"/> has found for it, without errors.</param>
    /// <param name="http">The request it came with.</param>
    public GraphQLRequest ToRequest(PreparedDocument document, HttpContext http) =>
        new(document.Document!.Source.Text, OperationName, Variables) { HttpContext = http, Files = Files };

    public void Dispose() => owner?.Dispose();
}
