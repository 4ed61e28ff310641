using System.Buffers;
using System.Text;
using System.Xml;
using OpenData.Silo.Endpoints.Invoke.Calls;

namespace OpenData.Silo.Endpoints.Invoke.Rows;

/// <summary>Writes elements and text of XML 1.0 as UTF-8, from text that is UTF-8 already.</summary>
internal static class XmlText
{
    public const string ContentType = "application/xml; charset=utf-8";

    private static readonly SearchValues<byte> Marked = SearchValues.Create(
        [.. "&<>\""u8, .. Enumerable.Range(0, 0x20).Except([0x09, 0x0A]).Select(control => (byte)control), 0xEF]);

    /// <summary>What stands before the root.</summary>
    public static ReadOnlySpan<byte> Declaration => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8;

    /// <summary>A name that may stand in a tag, whatever the text: letters that may not are written by their number.</summary>
    public static string NameOf(string text) => XmlConvert.EncodeLocalName(text)!;

    public static byte[] Opening(string name) => Encoding.UTF8.GetBytes($"<{NameOf(name)}>");

    public static byte[] Closing(string name) => Encoding.UTF8.GetBytes($"</{NameOf(name)}>");

    public static void WriteElement(AnswerBuffer output, string name, string text)
    {
        output.Write(Opening(name));
        WriteText(output, Encoding.UTF8.GetBytes(text));
        output.Write(Closing(name));
    }

    /// <summary>Text with its signs escaped. Characters that XML cannot hold become U+FFFD.</summary>
    public static void WriteText(AnswerBuffer output, ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAny(Marked) is var at && at >= 0)
        {
            output.Write(text[..at]);
            var length = 1;
            switch (text[at])
            {
                case (byte)'&':
                    output.Write("&amp;"u8);
                    break;
                case (byte)'<':
                    output.Write("&lt;"u8);
                    break;
                case (byte)'>':
                    output.Write("&gt;"u8);
                    break;
                case (byte)'"':
                    output.Write("&quot;"u8);
                    break;
                case (byte)'\r':
                    output.Write("&#13;"u8); // A parser would read a plain one as a line feed.
                    break;
                case 0xEF:
                    length = 3;
                    var isNoCharacter = text[at + 1] == 0xBF && text[at + 2] >= 0xBE; // U+FFFE and U+FFFF.
                    output.Write(isNoCharacter ? "\uFFFD"u8 : text.Slice(at, length));
                    break;
                default:
                    output.Write("\uFFFD"u8);
                    break;
            }

            text = text[(at + length)..];
        }

        output.Write(text);
    }
}
