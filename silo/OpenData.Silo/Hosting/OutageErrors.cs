using OpenData.GraphQL.Engine;

namespace OpenData.Silo.Hosting;

/// <summary>Outages as GraphQL tells of them: a code that stays, and 503 where nothing could be answered, so that the proxy
/// asks another silo.</summary>
internal sealed class OutageErrors : IErrorFilter
{
    /// <summary>The value of <c>extensions.code</c>.</summary>
    public const string Code = "UNAVAILABLE";

    public KnownFailure? Recognize(Exception failure, HttpContext? http) => Outage.IsOne(failure)
        ? new KnownFailure(http is not null && RequestLanguage.IsEnglish(http.Request) ? Outage.English : Outage.Chinese, Code)
        {
            StatusCode = StatusCodes.Status503ServiceUnavailable,
            RetryAfter = Outage.RetryAfter,
        }
        : null;
}
