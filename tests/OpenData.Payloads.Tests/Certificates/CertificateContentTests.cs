using System.Text;
using OpenData.Contracts.Verification;
using OpenData.Payloads.Certificates;

namespace OpenData.Payloads.Tests.Certificates;

public sealed class CertificateContentTests
{
    // A PNG of one point, a JPEG of a frame and a scan, a PDF with a header and its end.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly byte[] Jpeg = Convert.FromHexString(
        "FFD8FFE000104A46494600010100000100010000" + "FFC0000B080001000101011100" + "FFDA0008010100003F00" + "D2CF20FFD9");

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");

    [Fact]
    public async Task The_formats_are_known_by_their_content()
    {
        Assert.Equal(CertificateFormat.Png, await FormatOf(Png));
        Assert.Equal(CertificateFormat.Jpeg, await FormatOf(Jpeg));
        Assert.Equal(CertificateFormat.Jpeg, await FormatOf([.. Jpeg, 1, 2, 3])); // Cameras write more.
        Assert.Equal(CertificateFormat.Pdf, await FormatOf(Pdf));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PDF")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("MZ\u0090 a program")]
    [InlineData("%PDF-9.9 startxref 9 %%EOF")]
    [InlineData("%PDF-1.7 and no end")]
    [InlineData("%PDF-1.7 %%EOF and then startxref")]
    public async Task Other_content_is_none(string content) => Assert.Null(await FormatOf(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public async Task A_file_that_ends_too_early_is_none()
    {
        await None(Png, Png.Length - 1);
        await None(Jpeg, Jpeg.Length - 1);
        await None(Pdf, Pdf.Length - "%EOF\n".Length);

        static async Task None(byte[] whole, int longest)
        {
            for (var length = 0; length <= longest; length++)
            {
                Assert.Null(await FormatOf(whole[..length]));
            }
        }
    }

    [Fact]
    public async Task A_picture_that_goes_on_as_something_else_is_none()
    {
        Assert.Null(await FormatOf([.. Png, .. "PK\u0003\u0004"u8]));
        Assert.Null(await FormatOf([.. Png[..8], .. Png[33..]])); // Without its header.
        Assert.Null(await FormatOf([.. Jpeg[..20], .. Jpeg[33..]])); // Without its frame.
    }

    private static async Task<CertificateFormat?> FormatOf(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await CertificateContent.FormatOf(stream, CancellationToken.None);
    }
}
