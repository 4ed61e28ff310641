using OpenData.Contracts.EventReports;
using OpenData.Payloads.Certificates;

namespace OpenData.Payloads.Medias;

/// <summary>Tells what a file of a report is by its content alone: names and declared kinds are the sender's word.</summary>
public static class MediaContent
{
    /// <summary>The formats that a kind may have.</summary>
    public static IReadOnlyList<MediaFormat> FormatsOf(MediaKind kind) => kind switch
    {
        MediaKind.Image => [MediaFormat.Jpeg, MediaFormat.Png],
        MediaKind.Video => [MediaFormat.Mp4],
        MediaKind.Voice => [MediaFormat.Mp3, MediaFormat.Wav, MediaFormat.Amr],
        _ => [MediaFormat.Pdf],
    };

    /// <summary>The format; null if it is none that is known, or not whole as far as its format says.</summary>
    /// <param name="content">The file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<MediaFormat?> FormatOf(byte[] content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var stream = new MemoryStream(content, writable: false);
        return content.AsSpan().StartsWith(PngContent.Signature)
            ? await PngContent.IsWhole(stream, cancellationToken) ? MediaFormat.Png : null
            : content.AsSpan().StartsWith(JpegContent.Start)
            ? await JpegContent.IsWhole(stream, cancellationToken) ? MediaFormat.Jpeg : null
            : content.Length > PdfContent.Start.Length && content.AsSpan().StartsWith(PdfContent.Start)
            ? await PdfContent.IsWhole(stream, cancellationToken) ? MediaFormat.Pdf : null
            : Mp4Content.IsWhole(content) ? MediaFormat.Mp4
            : SoundContent.IsWav(content) ? MediaFormat.Wav
            : SoundContent.IsAmr(content) ? MediaFormat.Amr
            : SoundContent.IsMp3(content) ? MediaFormat.Mp3
            : null;
    }
}
