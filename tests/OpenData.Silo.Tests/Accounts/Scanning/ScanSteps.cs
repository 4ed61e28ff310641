using System.Text.Json;

namespace OpenData.Silo.Tests.Accounts.Scanning;

/// <summary>What browsers do on both sides of a code that is scanned.</summary>
internal static class ScanSteps
{
    /// <summary>Shows a code.</summary>
    public static async Task<Started> StartScan(this Browser browser)
    {
        var payload = (await browser.Ask("mutation { startScan { code secret number expiresInSeconds errors { code } } }"))
            .GetProperty("data").GetProperty("startScan");
        Assert.Equal(120, payload.GetProperty("expiresInSeconds").GetInt32());
        return new Started(
            payload.GetProperty("code").GetString()!, payload.GetProperty("secret").GetString()!, payload.GetProperty("number").GetString()!);
    }

    /// <summary>Asks how far it is, and whom the browser is signed in as by it.</summary>
    public static async Task<(string Status, string? UserName)> CompleteScan(this Browser browser, Started scan)
    {
        var payload = await browser.Mutate("completeScan", "status me { userName }", new { code = scan.Code, secret = scan.Secret });
        var me = payload.GetProperty("me");
        return (payload.GetProperty("status").GetString()!, me.ValueKind == JsonValueKind.Null ? null : me.GetProperty("userName").GetString());
    }

    /// <summary>Lets the browser in that shows the code, or refuses.</summary>
    public static Task<string[]> AnswerScan(this Browser browser, string code, bool isConfirmed) =>
        browser.Errors("answerScan", new { code, isConfirmed });
}
