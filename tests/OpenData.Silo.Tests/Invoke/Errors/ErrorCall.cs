namespace OpenData.Silo.Tests.Invoke.Errors;

/// <summary>What a call carries that is to be refused.</summary>
/// <param name="Query">Parameters, to be escaped.</param>
internal sealed record ErrorCall(params (string Name, string Value)[] Query)
{
    /// <summary>Headers; one that says who calls takes the place of the usual one.</summary>
    public (string Name, string Value)[] Headers { get; init; } = [];

    /// <summary>Whether the call says who makes it by the usual token.</summary>
    public bool HasToken { get; init; } = true;

    /// <summary>A body; null for GET.</summary>
    public HttpContent? Body { get; init; }

    /// <summary>The key of the resource; null for the usual one.</summary>
    public string? Resource { get; init; }

    /// <summary>The interface; null for that of the target.</summary>
    public string? No { get; init; }
}
