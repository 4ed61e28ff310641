using System.Buffers;
using System.Text;

namespace OpenData.Payloads.Tables;

/// <summary>Finds where a file stops being UTF-8; the decoder that reads it runs ahead of the parser.</summary>
internal static class Utf8Lines
{
    /// <summary>The number, from 1, of the first line with bytes that are not UTF-8; null where all are.</summary>
    public static long? FirstInvalid(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var buffer = new byte[64 * 1024];
        var held = 0;
        long line = 1;
        while (true)
        {
            var read = stream.Read(buffer, held, buffer.Length - held);
            var rest = buffer.AsSpan(0, held + read);
            while (!rest.IsEmpty)
            {
                var status = Rune.DecodeFromUtf8(rest, out var rune, out var consumed);
                if (status == OperationStatus.NeedMoreData && read > 0)
                {
                    break;
                }

                if (status != OperationStatus.Done)
                {
                    return line;
                }

                line += rune.Value == '\n' ? 1 : 0;
                rest = rest[consumed..];
            }

            if (read == 0)
            {
                return null;
            }

            rest.CopyTo(buffer);
            held = rest.Length;
        }
    }
}
