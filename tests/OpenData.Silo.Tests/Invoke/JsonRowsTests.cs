using System.Text;
using System.Text.Json;
using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Rows;

namespace OpenData.Silo.Tests.Invoke;

public sealed class JsonRowsTests
{
    private static readonly string[] Pieces =
        ["a", "站点", "\"", "\\", "/", "<", "\t", "\n", "\r", "\0", "\u0001", "\u001F", "\u007F", "\u2028", "\uFFFE", "😀", new('长', 200), new('"', 300)];

    [Fact]
    public void Any_text_is_read_back_as_it_was()
    {
        var random = new Random(6);
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            using var output = new AnswerBuffer();

            JsonRows.WriteText(output, Encoding.UTF8.GetBytes(text));

            Assert.Equal(text, JsonElement.Parse(output.Written.Span).GetString());
            Assert.DoesNotContain(output.Written.Span.ToArray(), each => each is < 0x20 or 0x7F);
        }
    }
}
