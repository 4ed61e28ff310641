using System.Text;

namespace OpenData.Search.Tool.Tests;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n", "")]
    [InlineData("a", "a")]
    [InlineData("a\n", "a")]
    [InlineData("a\r\nb\rc\n\n\nd", "a", "b\rc", "", "", "d")]
    [InlineData("\uFEFF公园\n", "公园")]
    public void Lines_end_with_a_line_feed(string text, params string[] lines) =>
        Assert.Equal(lines, Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Lines_of_any_length_are_read_whole()
    {
        var random = new Random(1);
        string[] lines = [.. Enumerable.Range(0, 300).Select(i => new string((char)random.Next(0x4E00, 0x9FA5), i % 50 == 7 ? 200_000 : random.Next(600)))];
        Assert.Equal(lines, Read(Encoding.UTF8.GetBytes(string.Join('\n', lines.Append("")))));
        Assert.Equal(lines.Append("end"), Read(Encoding.UTF8.GetBytes(string.Join('\n', lines.Append("end")))));
    }

    [Fact]
    public void Bytes_that_are_no_text_do_not_end_the_reading() =>
        Assert.Equal(["a\uFFFDb", "c"], Read([(byte)'a', 0xFF, (byte)'b', (byte)'\n', (byte)'c']));

    private static List<string> Read(byte[] text)
    {
        using var stream = new MemoryStream(text);
        using var reader = new LineReader(stream);
        var lines = new List<string>();
        while (reader.TryRead(out var line))
        {
            lines.Add(line.ToString());
        }

        return lines;
    }
}
