using System.Net;
using System.Text.Json;

namespace OpenData.Silo.Tests.Invoke.Standard;

/// <summary>An answer in JSON as the standard has it.</summary>
internal sealed record StandardAnswer(HttpStatusCode Status, int Code, string Message, JsonElement Data, HttpResponseMessage Response)
{
    public JsonElement[] Rows => [.. Data.GetProperty("rows").EnumerateArray()];

    /// <summary>The mark of the next page; null after the last.</summary>
    public string? Next => Data.GetProperty("next").GetString();

    /// <summary>The numbers of the rows.</summary>
    public string Numbers => string.Join(' ', Rows.Select(row => row.GetProperty("eventNo").GetString()));

    public static async Task<StandardAnswer> Read(HttpResponseMessage response)
    {
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(["code", "message", "data"], body.EnumerateObject().Select(member => member.Name));
        var answer = new StandardAnswer(
            response.StatusCode,
            body.GetProperty("code").GetInt32(),
            body.GetProperty("message").GetString()!,
            body.GetProperty("data"),
            response);
        Assert.Equal((int)answer.Status, answer.Code < 1000 ? answer.Code : answer.Code / 100);
        Assert.Equal(answer.Code == 200, answer.Data.ValueKind != JsonValueKind.Null);
        return answer;
    }
}
