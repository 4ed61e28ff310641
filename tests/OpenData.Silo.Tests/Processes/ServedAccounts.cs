using System.Text.RegularExpressions;
using OpenData.Silo.Tests.Accounts;

namespace OpenData.Silo.Tests.Processes;

/// <summary>People of a portal that is a process in the Development environment.</summary>
internal static partial class ServedAccounts
{
    private const string Mobile = "13812345678";

    /// <summary>Registers somebody with the password <see cref="Browser.Password"/>.</summary>
    /// <returns>Their browser, signed in.</returns>
    public static async Task<Browser> Register(this ServedPortal portal, string userName)
    {
        var browser = new Browser(portal.Client, new Pocket());
        var captcha = await browser.Captcha();
        Assert.Empty(await browser.Errors(
            "sendCode", new { mobile = Mobile, purpose = "REGISTER", captchaId = captcha.Id, captchaAnswer = captcha.Answer }));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/dev/outbox");
        request.Headers.Accept.ParseAdd("application/json");
        using var outbox = await portal.Client.SendAsync(request);
        var code = SixDigits().Match(await outbox.Content.ReadAsStringAsync()).Value;
        Assert.Empty(await browser.Errors(
            "registerPerson", new { userName, mobile = Mobile, code, password = Browser.Password, acceptsTerms = true }));
        return browser;
    }

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)")]
    private static partial Regex SixDigits();
}
