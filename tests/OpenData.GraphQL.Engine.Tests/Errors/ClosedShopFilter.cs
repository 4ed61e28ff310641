using Microsoft.AspNetCore.Http;

namespace OpenData.GraphQL.Engine.Tests.Errors;

/// <summary>Knows that a shop can be closed.</summary>
internal sealed class ClosedShopFilter : IErrorFilter
{
    public KnownFailure? Recognize(Exception failure, HttpContext? http) => failure is TimeoutException or InvalidOperationException
        ? new KnownFailure($"Closed, says {http!.Request.Headers.AcceptLanguage}.", "CLOSED")
        {
            StatusCode = StatusCodes.Status503ServiceUnavailable,
            RetryAfter = TimeSpan.FromSeconds(1.5),
        }
        : null;
}
