using System.Net.Http.Headers;
using System.Text.Json;
using OpenData.Contracts.Verification;

namespace OpenData.Silo.Verification;

/// <summary>
/// Asks a gateway by HTTPS: POST of <c>{"requestId", "name", "documentType": "ID_CARD" or "PASSPORT", "number"}</c> with the key
/// as <c>Authorization: Bearer</c>, answered with 200 and <c>{"result": "MATCH", "NO_MATCH" or "UNKNOWN"}</c>. Whatever else comes,
/// or nothing in time, the outcome is <see cref="RealNameOutcome.Unavailable"/>; it is asked once.
/// </summary>
internal sealed partial class RealNameGateway(HttpClient http, RealNameSettings settings, ILogger<RealNameGateway> logger)
    : IRealNameVerifier
{
    /// <summary>How long the gateway may take.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>The most bytes of an answer.</summary>
    public const int MostBytes = 64 * 1024;

    /// <inheritdoc/>
    public async Task<RealNameOutcome> Check(RealNameQuestion question, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Gateway);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.Key);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = JsonContent.Create(new
        {
            requestId = question.Id,
            name = question.Name,
            documentType = question.IsPassport ? "PASSPORT" : "ID_CARD",
            number = question.Number,
        });
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode
                ? OutcomeOf(await response.Content.ReadAsStringAsync(cancellationToken), question)
                : Unavailable(question, $"status {(int)response.StatusCode}");
        }
        catch (HttpRequestException failure)
        {
            return Unavailable(question, failure.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Unavailable(question, $"no answer within {http.Timeout.TotalSeconds} s");
        }
    }

    private RealNameOutcome OutcomeOf(string body, RealNameQuestion question)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            var result = answer.RootElement.ValueKind == JsonValueKind.Object
                && answer.RootElement.TryGetProperty("result", out var given) && given.ValueKind == JsonValueKind.String
                ? given.GetString()
                : null;
            return result switch
            {
                "MATCH" => RealNameOutcome.Match,
                "NO_MATCH" => RealNameOutcome.NoMatch,
                "UNKNOWN" => RealNameOutcome.Unknown,
                _ => Unavailable(question, "an answer without a result that is known"),
            };
        }
        catch (JsonException)
        {
            return Unavailable(question, "an answer that is no JSON");
        }
    }

    // Neither the answer nor the exception is logged: either may quote the person.
    private RealNameOutcome Unavailable(RealNameQuestion question, string reason)
    {
        LogUnavailable(logger, question.Id, reason);
        return RealNameOutcome.Unavailable;
    }

    [LoggerMessage(5401, LogLevel.Warning, "The gateway of real names gave no outcome for {Request}: {Reason}; operators decide")]
    private static partial void LogUnavailable(ILogger logger, string request, string reason);
}
