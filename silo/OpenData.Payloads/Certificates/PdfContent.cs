namespace OpenData.Payloads.Certificates;

/// <summary>PDF, ISO 32000: a header, and within the last 1,024 bytes the place of the cross-references and the end.</summary>
internal static class PdfContent
{
    private const int TailBytes = 1024;

    public static ReadOnlySpan<byte> Start => "%PDF-"u8;

    public static async Task<bool> IsWhole(Stream content, CancellationToken cancellationToken)
    {
        var head = new byte[Start.Length + 1];
        content.Position = 0;
        await content.ReadExactlyAsync(head, cancellationToken);
        var tail = new byte[Math.Min(TailBytes, content.Length)];
        content.Position = content.Length - tail.Length;
        await content.ReadExactlyAsync(tail, cancellationToken);
        var references = tail.AsSpan().LastIndexOf("startxref"u8);
        return head[^1] is (byte)'1' or (byte)'2' && references >= 0 && tail.AsSpan(references).IndexOf("%%EOF"u8) > 0;
    }
}
