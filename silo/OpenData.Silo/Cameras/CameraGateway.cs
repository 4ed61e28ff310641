using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using OpenData.Contracts.Cameras;

namespace OpenData.Silo.Cameras;

/// <summary>
/// Asks a gateway by HTTPS, as platforms of cameras have it: POST of <c>{"cameraIndexCode", "streamType", "protocol", "transmode",
/// "expand"}</c> (urban management, data interface specification, table A.2) with the key as <c>Authorization: Bearer</c>, answered
/// with 200 and <c>{"code": "0", "data": {"url"}}</c>, or with 404 for a camera that it does not know. It is asked once.
/// </summary>
internal sealed class CameraGateway(HttpClient http, CameraSettings settings) : ICameraPreviews
{
    /// <summary>How long the gateway may take.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>The most bytes of an answer.</summary>
    public const int MostBytes = 64 * 1024;

    private const int LongestAddress = 2_000;

    /// <inheritdoc/>
    public async Task<Uri?> Find(CameraQuestion question, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Gateway);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.Key);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = JsonContent.Create(new
        {
            cameraIndexCode = question.Camera.ToString("D"),
            streamType = question.IsSubStream ? 1 : 0,
            protocol = question.Protocol.ToString().ToLowerInvariant(),
            transmode = question.IsTcp ? 1 : 0,
            expand = question.Expand,
        });
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return response.StatusCode == HttpStatusCode.NotFound ? null
                : response.IsSuccessStatusCode
                ? AddressIn(await response.Content.ReadAsStringAsync(cancellationToken), question.Protocol)
                : throw Unavailable($"status {(int)response.StatusCode}");
        }
        catch (HttpRequestException failure)
        {
            // The exception's own text may quote the address; its kind says what matters.
            throw Unavailable(failure.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unavailable($"no answer within {http.Timeout.TotalSeconds} s");
        }
    }

    private static Uri AddressIn(string body, CameraProtocol protocol)
    {
        string? text;
        try
        {
            using var answer = JsonDocument.Parse(body);
            text = IsGood(answer.RootElement)
                && answer.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
                && data.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String
                ? url.GetString()
                : throw Unavailable("an answer without code 0 and an address");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Unavailable("an answer that is no JSON");
        }

        return text!.Length <= LongestAddress && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && SchemesOf(protocol).Contains(address.Scheme)
            ? address
            : throw Unavailable($"an address that is none of {string.Join(", ", SchemesOf(protocol))}");
    }

    private static bool IsGood(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("code", out var code)
        && (code.ValueKind == JsonValueKind.String ? code.ValueEquals("0") : code.ValueKind == JsonValueKind.Number && code.GetRawText() == "0");

    private static string[] SchemesOf(CameraProtocol protocol) => protocol switch
    {
        CameraProtocol.Rtsp => ["rtsp", "rtsps"],
        CameraProtocol.Rtmp => ["rtmp", "rtmps"],
        CameraProtocol.Hls => ["http", "https"],
        _ => ["ws", "wss"],
    };

    // Neither the answer nor its address is told: either may have a secret.
    private static CameraUnavailableException Unavailable(string reason) => new($"The gateway for cameras gave {reason}.");
}
