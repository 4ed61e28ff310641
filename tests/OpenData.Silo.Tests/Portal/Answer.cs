using System.Net;
using System.Text.Json;

namespace OpenData.Silo.Tests.Portal;

/// <summary>What a client of the invoke interface sees.</summary>
internal sealed record Answer(HttpStatusCode Status, int Code, string Message, JsonElement Data, HttpResponseMessage Response)
{
    public JsonElement[] Rows => [.. Data.EnumerateArray()];

    public static async Task<Answer> Read(HttpResponseMessage response)
    {
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(["code", "msg", "data"], body.EnumerateObject().Select(member => member.Name));
        var answer = new Answer(
            response.StatusCode,
            body.GetProperty("code").GetInt32(),
            body.GetProperty("msg").GetString()!,
            body.GetProperty("data"),
            response);
        Assert.Equal((int)answer.Status, answer.Code < 1000 ? answer.Code : answer.Code / 100);
        return answer;
    }

    /// <summary>What the answer says is left of the day's quota.</summary>
    public string RateLimit => string.Join(",", Response.Headers.GetValues("RateLimit"));
}
