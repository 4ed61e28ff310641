namespace OpenData.GraphQL.Engine;

/// <summary>One entry of <c>errors</c> in a response (specification section 7.1.6). Immutable.</summary>
public sealed class GraphQLError
{
    /// <param name="message">What went wrong, for the developer of the client.</param>
    /// <param name="locations">Where in the document; null or empty when not tied to a place.</param>
    /// <param name="path">Response keys (string) and list indexes (int) down to the field that failed;
    /// null for an error of the whole request.</param>
    /// <param name="extensions">More about the error; values are written as JSON.</param>
    public GraphQLError(
        string message,
        IReadOnlyList<SourceLocation>? locations = null,
        IReadOnlyList<object>? path = null,
        IReadOnlyDictionary<string, object?>? extensions = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        Message = message;
        Locations = locations is { Count: > 0 } ? locations : null;
        Path = path;
        Extensions = extensions is { Count: > 0 } ? extensions : null;
    }

    /// <summary>What went wrong, for the developer of the client.</summary>
    public string Message { get; }

    /// <summary>Where in the document, or null.</summary>
    public IReadOnlyList<SourceLocation>? Locations { get; }

    /// <summary>Response keys (string) and list indexes (int), or null for a request error.</summary>
    public IReadOnlyList<object>? Path { get; }

    /// <summary>More about the error, or null. <c>code</c> is one of <see cref="ErrorCodes"/> or the product's.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>The same error with <c>extensions.code</c> set, unless it has one.</summary>
    public GraphQLError WithCode(string code)
    {
        if (Extensions?.ContainsKey("code") == true)
        {
            return this;
        }

        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code };
        foreach (var (key, value) in Extensions ?? new Dictionary<string, object?>())
        {
            extensions[key] = value;
        }

        return new GraphQLError(Message, Locations, Path, extensions);
    }
}
