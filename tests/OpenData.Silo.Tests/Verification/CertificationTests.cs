using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using OpenData.Contracts.Accounts;
using OpenData.Silo.Tests.Accounts;

namespace OpenData.Silo.Tests.Verification;

/// <summary>Documents of organisations over HTTP, also as attackers send them.</summary>
public sealed class CertificationTests
{
    [Fact]
    public async Task An_organisation_sends_documents_and_an_operator_reads_and_rejects_them()
    {
        await using var portal = await AccountPortal.Start();
        var (organisation, id) = await Waiting(portal, ("营业执照.pdf", CertificateForm.Pdf));
        var (watcher, operating) = await Staff(portal);
        foreach (var browser in new[] { watcher, operating })
        {
            using var document = await browser.Go($"/api/verifications/{id}/documents/0");
            Assert.Equal(HttpStatusCode.OK, document.StatusCode);
            Assert.Equal(CertificateForm.Pdf, await document.Content.ReadAsByteArrayAsync());
            Assert.Equal("application/pdf", document.Content.Headers.ContentType!.ToString());
            Assert.Equal("attachment", document.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal("营业执照.pdf", document.Content.Headers.ContentDisposition.FileNameStar);
            Assert.Equal("nosniff", Assert.Single(document.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("sandbox; default-src 'none'", Assert.Single(document.Headers.GetValues("Content-Security-Policy")));
            Assert.True(document.Headers.CacheControl!.NoStore);
        }

        Assert.Equal(["BAD_TEXT"], await operating.Errors("decideVerification", new { id, isApproved = false, reason = "" }));
        Assert.Empty(await operating.Errors("decideVerification", new { id, isApproved = false, reason = "执照已过期" }));
        Assert.Equal(["VERIFICATION_DECIDED"], await operating.Errors("decideVerification", new { id, isApproved = true, reason = "好" }));
        Assert.Contains("执照已过期", portal.Pocket.Text("13900001111"), StringComparison.Ordinal);
        var seen = (await organisation.Ask("{ me { roles verification { status reason } } }")).GetProperty("data").GetProperty("me");
        Assert.Equal("REJECTED", seen.GetProperty("verification").GetProperty("status").GetString());
        Assert.Equal("执照已过期", seen.GetProperty("verification").GetProperty("reason").GetString());
        using var gone = await operating.Go($"/api/verifications/{id}/documents/0");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Empty(Files(portal));
    }

    [Fact]
    public async Task Documents_are_for_operators_and_auditors_alone()
    {
        await using var portal = await AccountPortal.Start();
        var (organisation, id) = await Waiting(portal, ("a.pdf", CertificateForm.Pdf));
        var address = $"/api/verifications/{id}/documents/0";
        Assert.Equal(HttpStatusCode.Forbidden, await Status(organisation, address));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(await portal.Browser("li_si_01", "13812345678", Role.Developer), address));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(portal.Browser(), address));
        var guesser = portal.Browser();
        guesser.Headers["Authorization"] = "Bearer not-the-key";
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(guesser, address));
        var (watcher, _) = await Staff(portal);
        foreach (var wrong in new[] { $"/api/verifications/{id}/documents/1", "/api/verifications/x/documents/0", "/api/verifications/..%2f..%2fa/documents/0" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await Status(watcher, wrong));
        }
    }

    [Fact]
    public async Task What_is_no_document_by_its_content_is_refused_whatever_it_is_called()
    {
        await using var portal = await AccountPortal.Start();
        var browser = portal.Browser();
        await browser.RegisterOrganisation();
        var truncated = CertificateForm.Pdf[..^8];
        var refused = await Errors(browser, ("营业执照.pdf", Encoding.UTF8.GetBytes("<html><script>alert(1)</script>")), ("b.pdf", CertificateForm.Pdf), ("c.png", truncated));
        Assert.Equal(["BAD_FILE input documents 0", "BAD_FILE input documents 2"], refused);
        Assert.Equal(["BAD_FILE_COUNT input documents"], await Errors(browser));
        Assert.Equal(["BAD_FILE_COUNT input documents"], await Errors(browser, [.. Enumerable.Repeat(("a.pdf", CertificateForm.Pdf), 6)]));
        Assert.Equal(["FILE_TOO_LARGE input documents 0"], await Errors(browser, ("a.pdf", new byte[(20 * 1024 * 1024) + 1])));
        await NothingKept(portal, browser);
    }

    [Fact]
    public async Task What_is_far_too_large_is_not_even_read()
    {
        await using var portal = await AccountPortal.Start();
        var browser = portal.Browser();
        await browser.RegisterOrganisation();
        using var one = CertificateForm.Of(("a.pdf", new byte[26 * 1024 * 1024]));
        using var answer = await browser.Upload(one);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("MaxFileBytes", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var many = CertificateForm.Of([.. Enumerable.Repeat(("a.pdf", CertificateForm.Pdf), 11)]);
        using var refused = await browser.Upload(many);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        await NothingKept(portal, browser);
    }

    [Theory]
    [InlineData("../../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\\\windows\\\\evil.exe", "evil.exe.pdf")]
    [InlineData("/data/opendata.db", "opendata.db.pdf")]
    [InlineData("..", "document.pdf")]
    public async Task A_name_is_no_path(string name, string kept)
    {
        await using var portal = await AccountPortal.Start();
        var (browser, _) = await Waiting(portal, (name, CertificateForm.Pdf));
        var documents = (await browser.Ask("{ me { verification { documents { name } } } }"))
            .GetProperty("data").GetProperty("me").GetProperty("verification").GetProperty("documents");
        Assert.Equal(kept, documents[0].GetProperty("name").GetString());
        Assert.StartsWith(Path.Combine(portal.Portal.Folder.Path, "blobs"), Assert.Single(Files(portal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_ends_too_early_or_comes_from_another_site_is_refused()
    {
        await using var portal = await AccountPortal.Start();
        var browser = portal.Browser();
        await browser.RegisterOrganisation();
        using var whole = CertificateForm.Of(("a.pdf", CertificateForm.Pdf));
        var bytes = await whole.ReadAsByteArrayAsync();
        using var half = new ByteArrayContent(bytes[..^60]);
        half.Headers.ContentType = whole.Headers.ContentType;
        using var truncated = await browser.Upload(half);
        Assert.Equal(HttpStatusCode.BadRequest, truncated.StatusCode);

        using var foreign = CertificateForm.Of(("a.pdf", CertificateForm.Pdf));
        using var unasked = await browser.Upload(foreign, preflight: null);
        Assert.Equal(HttpStatusCode.BadRequest, unasked.StatusCode);
        browser.Headers["Origin"] = "https://evil.example";
        using var crossing = CertificateForm.Of(("a.pdf", CertificateForm.Pdf));
        using var forbidden = await browser.Upload(crossing);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        browser.Headers.Remove("Origin");
        await NothingKept(portal, browser);
    }

    [Fact]
    public async Task Visitors_send_no_files_and_people_no_documents()
    {
        await using var portal = await AccountPortal.Start();
        using var form = CertificateForm.Of(("a.pdf", CertificateForm.Pdf));
        using var answer = await portal.Browser().Upload(form);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("UNAUTHENTICATED", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var person = await portal.Browser("li_si_01", "13812345678");
        Assert.Equal(["NOT_AN_ORGANISATION"], await Errors(person, ("a.pdf", CertificateForm.Pdf)));
        Assert.Empty(Files(portal));
    }

    private static async Task<(Browser Organisation, string Id)> Waiting(AccountPortal portal, params (string Name, byte[] Content)[] files)
    {
        var browser = portal.Browser();
        await browser.RegisterOrganisation();
        var payload = await Submit(browser, files);
        Assert.Empty(payload.GetProperty("errors").EnumerateArray());
        return (browser, payload.GetProperty("me").GetProperty("verification").GetProperty("id").GetString()!);
    }

    private static async Task<(Browser Auditor, Browser Operator)> Staff(AccountPortal portal) => (
        await portal.Browser("auditor_01", "13700000001", Role.Auditor),
        await portal.Browser("operator_01", "13700000002", Role.Operator));

    private static async Task<JsonElement> Submit(Browser browser, params (string Name, byte[] Content)[] files)
    {
        using var form = CertificateForm.Of(files);
        using var response = await browser.Upload(form);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.TryGetProperty("data", out var data), answer.ToString());
        return data.GetProperty("submitCertification");
    }

    private static async Task<string[]> Errors(Browser browser, params (string Name, byte[] Content)[] files) =>
        [.. (await Submit(browser, files)).GetProperty("errors").EnumerateArray().Select(error =>
            $"{error.GetProperty("code").GetString()} {string.Join(' ', error.GetProperty("path").ValueKind == JsonValueKind.Null ? [] : error.GetProperty("path").EnumerateArray().Select(each => each.GetString()))}".Trim())];

    private static async Task NothingKept(AccountPortal portal, Browser browser)
    {
        Assert.Empty(Files(portal));
        var me = (await browser.Ask("{ me { verification { id } } }")).GetProperty("data").GetProperty("me");
        Assert.Equal(JsonValueKind.Null, me.GetProperty("verification").ValueKind);
    }

    private static async Task<HttpStatusCode> Status(Browser browser, string address)
    {
        using var answer = await browser.Go(address);
        return answer.StatusCode;
    }

    // Row files of the sample catalogue are SQLite databases with cells beside them; what else is there came as a document.
    private static string[] Files(AccountPortal portal)
    {
        var blobs = Path.Combine(portal.Portal.Folder.Path, "blobs");
        return !Directory.Exists(blobs) ? [] :
            [.. Directory.GetFiles(blobs, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) != ".cells" && !IsDatabase(file))];

        static bool IsDatabase(string path)
        {
            using var file = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> head = stackalloc byte[6];
            return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual("SQLite"u8);
        }
    }
}
