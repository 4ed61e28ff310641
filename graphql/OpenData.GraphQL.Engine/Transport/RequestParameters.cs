using System.Text.Json;

namespace OpenData.GraphQL.Engine.Transport;

/// <summary>The parameters of a request; the variables live in the pooled JSON document until it is disposed.</summary>
internal sealed class RequestParameters(
    string query, string? operationName, JsonElement variables, JsonDocument? owner)
    : IDisposable
{
    public string Query { get; } = query;

    public string? OperationName { get; } = operationName;

    public JsonElement Variables { get; } = variables;

    /// <summary>A JSON object, null or undefined.</summary>
    public JsonElement Extensions { get; init; }

    public void Dispose() => owner?.Dispose();
}
