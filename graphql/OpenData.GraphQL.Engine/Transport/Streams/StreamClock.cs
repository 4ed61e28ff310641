using Microsoft.AspNetCore.Http;

namespace OpenData.GraphQL.Engine.Transport.Streams;

/// <summary>The clock of the streams, and when all of them end.</summary>
/// <param name="Time">The clock.</param>
/// <param name="Stopping">Cancelled when the process stops, which must not wait for streams that never end.</param>
internal sealed record StreamClock(TimeProvider Time, CancellationToken Stopping)
{
    /// <summary>Cancelled when the request's client has gone, or with <see cref="Stopping"/>.</summary>
    public CancellationTokenSource LinkToEnd(HttpContext http) =>
        CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, Stopping);
}
