using OpenData.Contracts.Verification;

namespace OpenData.Payloads.Certificates;

/// <summary>Tells what a document is by its content alone: names and declared types are the sender's word.</summary>
internal static class CertificateContent
{
    private const int HeadBytes = 8;

    /// <summary>The format; null if it is none that is known, or not whole.</summary>
    /// <param name="content">From its start; it can seek.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<CertificateFormat?> FormatOf(Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var head = new byte[HeadBytes];
        content.Position = 0;
        if (await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken) < head.Length)
        {
            return null;
        }

        var found = head.AsSpan().StartsWith(PngContent.Signature) ? CertificateFormat.Png
            : head.AsSpan().StartsWith(JpegContent.Start) ? CertificateFormat.Jpeg
            : head.AsSpan().StartsWith(PdfContent.Start) ? CertificateFormat.Pdf
            : (CertificateFormat?)null;
        var isWhole = found switch
        {
            CertificateFormat.Png => await PngContent.IsWhole(content, cancellationToken),
            CertificateFormat.Jpeg => await JpegContent.IsWhole(content, cancellationToken),
            CertificateFormat.Pdf => await PdfContent.IsWhole(content, cancellationToken),
            _ => false,
        };
        return isWhole ? found : null;
    }
}
