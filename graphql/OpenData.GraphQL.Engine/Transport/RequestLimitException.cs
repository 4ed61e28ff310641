using Microsoft.AspNetCore.Http;

namespace OpenData.GraphQL.Engine.Transport;

/// <summary>A request brings more than a limit allows.</summary>
/// <param name="what">What is beyond, as the start of a sentence.</param>
/// <param name="name">The property that says the limit.</param>
/// <param name="allowed">Its value.</param>
internal sealed class RequestLimitException(string what, string name, long allowed)
    : BadHttpRequestException($"{what}, the limit {name}.", StatusCodes.Status413PayloadTooLarge)
{
    public string Name { get; } = name;

    public long Allowed { get; } = allowed;

    /// <param name="what">What is too large, as the subject of a sentence.</param>
    /// <param name="name">The property that says the limit.</param>
    /// <param name="allowed">Its value.</param>
    public static RequestLimitException Bytes(string what, string name, long allowed) =>
        new($"{what} is larger than {allowed} bytes", name, allowed);
}
