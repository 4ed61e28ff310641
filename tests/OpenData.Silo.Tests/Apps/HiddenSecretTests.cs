using System.Text;
using OpenData.Silo.Tests.Accounts;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Apps;

/// <summary>Secrets are shown once, and then are nowhere: not in the log, not in a file, not in an answer.</summary>
public sealed class HiddenSecretTests
{
    [Fact]
    public async Task A_secret_is_in_no_line_of_the_log_no_file_and_no_later_answer()
    {
        using var log = new CapturedLog();
        await using var portal = await AppPortal.Start(log);
        var accessKey = await portal.Renew("ACCESS_KEY");
        var signingKey = await portal.Renew("SIGNING_KEY");
        var payload = await portal.Developer.Mutate("authorizeApp", "redirectTo", new
        {
            request = new { clientId = portal.AppId, redirectUri = AppPortal.Callback, responseType = "code" },
            isAllowed = true,
        });
        var code = payload.GetProperty("redirectTo").GetString()!.Split("code=")[1];
        var bearer = await OAuthTests.Token(
            portal,
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", AppPortal.Callback),
            ("client_id", portal.AppId),
            ("client_secret", portal.Secret));
        await OAuthTests.Token(
            portal,
            ("grant_type", "password"),
            ("username", "li_si_01"),
            ("password", Browser.Password),
            ("client_id", portal.AppId),
            ("client_secret", portal.Secret));
        string[] secrets = [portal.Secret, accessKey, signingKey, bearer![^43..], code[^43..], Browser.Password];
        await portal.Portal.Invoke(SampleCatalogue.Stops, ("appsecret", portal.Secret), ("page", "x"));
        await portal.Portal.Invoke(SampleCatalogue.Stops, ("accessKey", accessKey), ("nothing", "1"));
        await portal.Portal.Invoke("none", ("appsecret", portal.Secret), ("accessKey", accessKey));
        await portal.Call(headers: ("Authorization", "Bearer " + bearer));
        await portal.Call(headers: ("Authorization", "Bearer " + signingKey));
        await portal.Portal.Client.GetAsync($"/oauth/authorize?code={code}");
        await portal.Portal.Client.GetAsync($"/api/other?appsecret={portal.Secret}");
        Assert.Equal(200, (await new Signed(portal, signingKey).Send()).Code);

        var seen = (await portal.Developer.Ask("{ me { apps { id name secret { prefix } accessKey { prefix } signingKey { prefix } } tokens { id } } }")).ToString();

        Assert.NotEmpty(log.Lines);
        foreach (var secret in secrets)
        {
            var part = secret[..9]; // A password has no more, and what is shown of secrets has six.
            Assert.DoesNotContain(log.Lines, line => line.Contains(part, StringComparison.Ordinal));
            Assert.DoesNotContain(part, seen, StringComparison.Ordinal);
            foreach (var file in Directory.EnumerateFiles(portal.Portal.Folder.Path, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) != "write.lock"))
            {
                Assert.False((await Latin(file)).Contains(part, StringComparison.Ordinal), $"{part} is in {file}");
            }
        }
    }

    private static async Task<string> Latin(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
