using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OpenData.GraphQL.Engine;

/// <summary>A request as it came in.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">Which operation of the document; null when it has one.</param>
/// <param name="Variables">A JSON object; undefined or null for none.</param>
/// <param name="RootValue">The parent of the root fields.</param>
public sealed record GraphQLRequest(
    string Query, string? OperationName = null, JsonElement Variables = default, object? RootValue = null)
{
    /// <summary>The HTTP request it came with, for resolvers that take one; null otherwise.</summary>
    public HttpContext? HttpContext { get; init; }

    /// <summary>The files that came with it, by their places in the variables, such as <c>variables.input.files.0</c>, where
    /// the variables have null; null for none.</summary>
    public IReadOnlyDictionary<string, UploadedFile>? Files { get; init; }
}
