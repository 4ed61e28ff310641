using System.Buffers;

namespace OpenData.Search.Query;

/// <summary>Reads the query language: words, "exact phrases" (straight, curved, full-width or corner quotes), and
/// -exclusions, where the minus sign stands at the start of a word and something else is sought. Everything is a valid
/// query: an unclosed quote is a blank, a lone minus sign nothing.</summary>
internal static class TextParser
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”＂「」『』");
    private static readonly SearchValues<char> Blanks =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(char.IsWhiteSpace)]);

    private static readonly SearchValues<char> Minus = SearchValues.Create("-－−");

    public static ParsedText Parse(string whole)
    {
        var truncated = whole.Length > SearchRequest.MaxTextLength;
        var text = truncated ? Cut(whole) : whole;
        if (text.AsSpan().IndexOfAny(Quotes) < 0 && text.AsSpan().IndexOfAny(Minus) < 0)
        {
            return new ParsedText(whole, text, Split(text), [], [], truncated);
        }

        var words = new List<string>();
        var phrases = new List<string>();
        var excluded = new List<string>();
        var wanted = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                wanted.Append(' ');
                at++;
                continue;
            }

            var negative = Minus.Contains(text[at]) && (at == 0 || char.IsWhiteSpace(text[at - 1]))
                && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            at += negative ? 1 : 0;
            var quoted = Quotes.Contains(text[at]);
            var piece = quoted ? ReadPhrase(text, ref at) : ReadWord(text, ref at);
            if (!negative)
            {
                wanted.Append(piece);
            }

            (negative ? excluded : quoted ? phrases : words).Add(piece);
        }

        // A piece of a title that was copied may begin with a sign: who asks for nothing else does not want all the rest.
        return words.Count == 0 && phrases.Count == 0 && excluded.Count > 0
            ? new ParsedText(whole, text, excluded, [], [], truncated)
            : new ParsedText(whole, wanted.ToString(), words, phrases, excluded, truncated);
    }

    private static string[] Split(string text)
    {
        if (text.AsSpan().IndexOfAny(Blanks) < 0)
        {
            return [text];
        }

        var words = new List<string>(1);
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                words.Add(start == 0 && at == text.Length ? text : text[start..at]);
            }
        }

        return [.. words];
    }

    private static string Cut(string whole)
    {
        var length = SearchRequest.MaxTextLength;
        return whole[..(char.IsHighSurrogate(whole[length - 1]) ? length - 1 : length)];
    }

    private static string ReadPhrase(string text, ref int at)
    {
        var length = text.AsSpan(at + 1).IndexOfAny(Quotes);
        if (length < 0)
        {
            at++;
            return "";
        }

        var phrase = text.Substring(at + 1, length);
        at += length + 2;
        return phrase;
    }

    private static string ReadWord(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !Quotes.Contains(text[at]))
        {
            at++;
        }

        return text[start..at];
    }
}
