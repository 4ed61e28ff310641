using System.Text;
using System.Xml;
using System.Xml.Linq;
using OpenData.Silo.Endpoints.Invoke.Calls;
using XmlText = OpenData.Silo.Endpoints.Invoke.Rows.XmlText;

namespace OpenData.Silo.Tests.Invoke;

public sealed class XmlTextTests
{
    private static readonly string[] Pieces =
        ["a", "站点", "&", "<", ">", "\"", "'", "]]>", "\t", "\n", "\r", "\0", "\u0001", "\u001F", "\u007F", "\uFFFD", "\uFFFE", "\uFFFF", "\uF8FF", "\uFF0C", "😀", "&amp;"];

    [Fact]
    public void Any_text_is_read_back_as_it_was_but_for_characters_that_XML_cannot_hold()
    {
        var random = new Random(5);
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            using var output = new AnswerBuffer();
            output.Write(XmlText.Declaration);
            XmlText.WriteElement(output, "cell", text);

            var read = XDocument.Parse(Encoding.UTF8.GetString(output.Written.Span), LoadOptions.PreserveWhitespace).Root!.Value;

            Assert.Equal(Held(text), read);
        }
    }

    [Theory]
    [InlineData("dm")]
    [InlineData("代码")]
    [InlineData("1st")]
    [InlineData("a b")]
    [InlineData("a<b>&\"")]
    [InlineData("x:y")]
    public void Any_name_makes_an_element(string name)
    {
        using var output = new AnswerBuffer();
        XmlText.WriteElement(output, name, "1");

        Assert.Equal(name, XmlConvert.DecodeName(XDocument.Parse(Encoding.UTF8.GetString(output.Written.Span)).Root!.Name.LocalName));
    }

    private static string Held(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is < 0x20 and not (0x09 or 0x0A or 0x0D) or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()));
}
