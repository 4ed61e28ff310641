using OpenData.Contracts.Accounts;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Verification;
using OpenData.Grains.Verification.Flows;

namespace OpenData.Grains.Tests.Verification;

public sealed class CertificationTests
{
    [Fact]
    public async Task Documents_are_kept_while_the_request_waits()
    {
        await using var office = await Office.Open();
        var account = await office.Organisation();
        var request = (await office.Certify(account, Office.File("C:\\扫描\\营业执照.PDF"), Office.File("..", "P2"))).Value!.Verification!;
        Assert.Equal(
            ("上海数据服务有限公司", "91310000MA1FL4W99P", "延安西路 1 号"), (request.Name, request.Number, request.Address));
        Assert.Equal([("营业执照.PDF", 3L), ("document.pdf", 2L)], request.Files.Select(file => (file.Name, file.Bytes)));
        Assert.Equal(2, office.Shelf.Files.Count);
        var file = (await office.Reviews.OpenFile(request.Id, 1, Office.Operator))!;
        Assert.Equal("P2"u8.ToArray(), office.Shelf.Files[file.Address]);
        Assert.Equal((AuditAction.VerificationSeen, $"{request.Id} document document.pdf"), ((await office.Town.Audit())[^1].Action, (await office.Town.Audit())[^1].Detail));
        Assert.Null(await office.Reviews.OpenFile(request.Id, 2, Office.Operator));
        Assert.Null(await office.Reviews.OpenFile(request.Id, -1, Office.Operator));

        Assert.Empty((await office.Reviews.Decide(request.Id, false, "看不清", Office.Operator, CancellationToken.None)).Refusals);
        Assert.Empty(office.Shelf.Files);
        Assert.Null(await office.Reviews.OpenFile(request.Id, 0, Office.Operator));
        Assert.Equal(2, (await office.Read(account.Id)).Verification!.Files.Count);
        Assert.Empty((await office.Certify(account, Office.File())).Refusals);
        Assert.Empty((await office.Get<IRealNames>().Withdraw(account.Id, Office.By(account))).Refusals);
        Assert.Empty(office.Shelf.Files);
    }

    [Fact]
    public async Task What_is_no_document_is_refused_with_its_place_and_nothing_is_kept()
    {
        await using var office = await Office.Open();
        var account = await office.Organisation();
        var refused = await office.Certify(
            account, Office.File(), Office.File("执照.pdf", "<html>"), Office.File(bytes: CertificateFile.MostBytes + 1));
        Assert.Equal(
            [(RefusalCode.BadFile, "documents.1"), (RefusalCode.FileTooLarge, "documents.2")],
            refused.Refusals.Select(each => (each.Code, each.Field)));
        foreach (var count in new[] { 0, 6 })
        {
            var files = Enumerable.Range(0, count).Select(_ => Office.File()).ToArray();
            Assert.Equal(RefusalCode.BadFileCount, Assert.Single((await office.Certify(account, files)).Refusals).Code);
        }

        Assert.Empty(office.Shelf.Files);
        Assert.Null((await office.Read(account.Id)).Verification);
        Assert.Equal(RefusalCode.NotAnOrganisation, Assert.Single((await office.Certify(await office.Town.Registered(), Office.File())).Refusals).Code);
    }

    [Fact]
    public async Task Of_two_requests_at_once_one_waits_and_the_files_of_the_other_are_gone()
    {
        await using var office = await Office.Open();
        var account = await office.Organisation();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => office.Certify(account, Office.File()))));
        var waiting = Assert.Single(answers, each => each.Value is not null).Value!.Verification!;
        Assert.Equal(Assert.Single(waiting.Files).Address, Assert.Single(office.Shelf.Files.Keys));
    }

    [Fact]
    public async Task What_a_failure_leaves_is_swept_an_hour_later_and_what_waits_is_not()
    {
        await using var office = await Office.Open();
        var account = await office.Organisation();
        office.Shelf.IsAway = true;
        await Assert.ThrowsAsync<IOException>(() => office.Certify(account, Office.File()));
        office.Shelf.IsAway = false;
        var left = Assert.Single(office.Shelf.Files.Keys);
        var kept = Assert.Single((await office.Certify(account, Office.File())).Value!.Verification!.Files).Address;
        await office.Get<CertificateShelf>().Sweep(CancellationToken.None);
        Assert.Contains(left, office.Shelf.Files.Keys);
        office.Town.Time.Advance(TimeSpan.FromHours(2));
        await office.Get<CertificateShelf>().Sweep(CancellationToken.None);
        Assert.Equal([kept], office.Shelf.Files.Keys);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("evil.html", "evil.html.pdf")]
    [InlineData("a\u202Efdp.exe\r\n.pdf", "afdp.exe.pdf")]
    [InlineData("<>:\"|?*", "document.pdf")]
    [InlineData("", "document.pdf")]
    [InlineData("执照.pdf", "执照.pdf")]
    public void Names_are_made_safe(string given, string name) =>
        Assert.Equal(name, CertificateName.Of(given, CertificateFormat.Pdf));
}
