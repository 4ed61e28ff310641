using System.Text;

namespace OpenData.Search.Tests.Fuzz;

/// <summary>Texts that nobody would type: bytes read as text, halves of characters, signs of the query language.</summary>
internal sealed class RandomText(int seed)
{
    private const string Signs = "\"“”-－*?:()[]{}|&!^~\\/+=<>'`；。，、·…—\t\n\r\0\u00A0\u200B\u200D\u3000\uFEFF\uFFFD\uFFFF";

    private static readonly string[] Pieces =
    [
        "上海市", "公园绿地", "2022年", "３Ａ级", "SODA2022", "G228", "ditie", "gg", "电话", "é", "e\u0301", "ﬁ", "㍿", "한국", "カタ",
        "\U0001F600", "\U00020000", "\uD800", "\uDC00", "title:", "AND", "NOT", "<em>", "&amp;", "''", "-- ", "%00",
    ];

    public Random Random { get; } = new(seed);

    public string Next(int most)
    {
        var text = new StringBuilder();
        var length = Random.Next(most + 1);
        while (text.Length < length)
        {
            switch (Random.Next(6))
            {
                case 0:
                    text.Append((char)Random.Next(0x10000));
                    break;
                case 1:
                    text.Append(Signs[Random.Next(Signs.Length)]);
                    break;
                case 2:
                    text.Append((char)Random.Next(0x4E00, 0x9FA6));
                    break;
                case 3:
                    text.Append(Pieces[Random.Next(Pieces.Length)]);
                    break;
                case 4:
                    text.Append(' ');
                    break;
                default:
                    text.Append(Encoding.UTF8.GetString(Bytes(Random.Next(1, 6))));
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>One unit over and over: what makes a careless loop quadratic.</summary>
    public string Repeated(int length)
    {
        var unit = Random.Next(3) == 0 ? Signs[Random.Next(Signs.Length)].ToString() : Pieces[Random.Next(Pieces.Length)];
        return string.Concat(Enumerable.Repeat(unit, length / unit.Length));
    }

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        Random.NextBytes(bytes);
        return bytes;
    }
}
