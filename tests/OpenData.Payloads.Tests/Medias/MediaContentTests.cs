using System.Text;
using OpenData.Contracts.EventReports;
using OpenData.Payloads.Medias;

namespace OpenData.Payloads.Tests.Medias;

public sealed class MediaContentTests
{
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly byte[] Jpeg = Convert.FromHexString(
        "FFD8FFE000104A46494600010100000100010000" + "FFC0000B080001000101011100" + "FFDA0008010100003F00" + "D2CF20FFD9");

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");

    // Boxes: what it is, the data, a film without anything in it.
    private static readonly byte[] Mp4Start = [0, 0, 0, 16, .. "ftypisom"u8, 0, 0, 2, 0];

    private static readonly byte[] Mp4Film = [0, 0, 0, 8, .. "moov"u8];

    private static readonly byte[] Mp4 =
        [.. Mp4Start, 0, 0, 0, 1, .. "mdat"u8, 0, 0, 0, 0, 0, 0, 0, 17, 7, .. Mp4Film];

    private static readonly byte[] Wav = [.. "RIFF"u8, 9, 0, 0, 0, .. "WAVE"u8, .. "fmt x"u8];

    private static readonly byte[] Amr = [.. "#!AMR\n"u8, 0x3C, 1, 2];

    // A frame of layer III, 128 kbit/s, 44.1 kHz.
    private static readonly byte[] Mp3 = [0xFF, 0xFB, 0x90, 0x00, 0x00];

    [Fact]
    public async Task The_formats_are_known_by_their_content()
    {
        Assert.Equal(MediaFormat.Png, await FormatOf(Png));
        Assert.Equal(MediaFormat.Jpeg, await FormatOf(Jpeg));
        Assert.Equal(MediaFormat.Pdf, await FormatOf(Pdf));
        Assert.Equal(MediaFormat.Mp4, await FormatOf(Mp4));
        Assert.Equal(MediaFormat.Wav, await FormatOf(Wav));
        Assert.Equal(MediaFormat.Amr, await FormatOf(Amr));
        Assert.Equal(MediaFormat.Amr, await FormatOf([.. "#!AMR-WB\n"u8, 0x3C]));
        Assert.Equal(MediaFormat.Mp3, await FormatOf(Mp3));
        Assert.Equal(MediaFormat.Mp3, await FormatOf([.. "ID3"u8, 4, 0, 0, 0, 0, 0, 3, 1, 2, 3, .. Mp3]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a and more")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("MZ\u0090 a program")]
    [InlineData("%PDF-")]
    [InlineData("#!AMR\n")]
    [InlineData("ID3\u0004\u0000\u0000\u00ff\u0000\u0000\u0000xx")]
    [InlineData("ID3\u0004\u0000\u0000\u0000\u0000\u0000\u007fxx")]
    [InlineData("\u00ff\u00fb\u00f0\u0000\u0000")] // A bit rate that there is not.
    [InlineData("\u00ff\u00fd\u0090\u0000\u0000")] // Layer II.
    public async Task Other_content_is_none(string content) => Assert.Null(await FormatOf(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public async Task A_file_that_ends_too_early_is_none()
    {
        foreach (var whole in new[] { Png, Jpeg, Mp4, Wav })
        {
            for (var length = 0; length < whole.Length; length++)
            {
                Assert.Null(await FormatOf(whole[..length]));
            }
        }
    }

    [Fact]
    public async Task A_film_whose_boxes_do_not_fill_it_is_none()
    {
        Assert.Null(await FormatOf([.. Mp4, 0]));
        Assert.Null(await FormatOf(Mp4Start)); // Without a film.
        Assert.Null(await FormatOf([.. Mp4Film, .. Mp4])); // Does not say at first what it is.
        Assert.Null(await FormatOf([.. Mp4Start, .. Mp4Film, 0, 0, 0, 7, .. "mdat"u8]));
        Assert.Null(await FormatOf([.. Mp4Start, .. Mp4Film, 0, 0, 0, 1, .. "mdat"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 17, 7]));
        Assert.Equal(MediaFormat.Mp4, await FormatOf([.. Mp4Start, .. Mp4Film, 0, 0, 0, 0, .. "mdat"u8, 1, 2, 3])); // To the end.
    }

    private static Task<MediaFormat?> FormatOf(byte[] content) => MediaContent.FormatOf(content, CancellationToken.None);
}
