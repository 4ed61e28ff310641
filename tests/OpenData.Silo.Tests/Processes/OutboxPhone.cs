using System.Text.RegularExpressions;
using OpenData.Silo.Tests.Accounts;

namespace OpenData.Silo.Tests.Processes;

/// <summary>Reads the SMS of a process in Development from its outbox.</summary>
internal static partial class OutboxPhone
{
    /// <summary>Registers an account, and is signed in by that.</summary>
    /// <param name="portal">Which silo keeps the SMS.</param>
    /// <param name="browser">A browser of that silo.</param>
    /// <param name="userName">The account.</param>
    /// <param name="mobile">Its mobile.</param>
    public static async Task Register(ServedPortal portal, Browser browser, string userName, string mobile)
    {
        var captcha = await browser.Captcha();
        Assert.Empty(await browser.Errors(
            "sendCode", new { mobile, purpose = "REGISTER", captchaId = captcha.Id, captchaAnswer = captcha.Answer }));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/dev/outbox");
        request.Headers.Accept.ParseAdd("application/json");
        using var outbox = await portal.Client.SendAsync(request);
        var code = SixDigits().Match(await outbox.Content.ReadAsStringAsync()).Value;
        Assert.Empty(await browser.Errors(
            "registerPerson", new { userName, mobile, code, password = Browser.Password, acceptsTerms = true }));
    }

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)")]
    private static partial Regex SixDigits();
}
