using System.Net;
using System.Text.Json;

namespace OpenData.Silo.Tests.Services;

/// <summary>What a service has answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Text">The body.</param>
/// <param name="Response">The whole.</param>
internal sealed record ServiceAnswer(HttpStatusCode Status, string Text, HttpResponseMessage Response)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public JsonElement Data => Json.GetProperty("data");

    public string Message => Json.GetProperty("message").GetString()!;

    public int Code => Json.GetProperty("code").GetInt32();

    /// <summary>200, or the code of the refusal: beside the code that table A.5 has, or as it.</summary>
    public int ErrorCode => Json.TryGetProperty("success", out var success)
        ? success.GetBoolean() ? 200 : Json.GetProperty("errorCode").GetInt32()
        : Code;

    public static async Task<ServiceAnswer> Read(HttpResponseMessage response) =>
        new(response.StatusCode, await response.Content.ReadAsStringAsync(), response);
}
