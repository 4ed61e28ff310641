using System.Buffers;

namespace OpenData.Search.Query;

/// <summary>Reads the query language: words, "exact phrases" (straight, curved, full-width or corner quotes), and
/// -exclusions, where the minus sign stands at the start of a word and something else is sought. Everything is a valid
/// query: an unclosed quote is a blank, a lone minus sign nothing.</summary>
internal static class TextParser
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”＂「」『』");
    private static readonly SearchValues<char> Minus = SearchValues.Create("-－−");

    /// <summary>Takes a text apart.</summary>
    /// <param name="whole">What was typed.</param>
    /// <param name="parsed">Filled.</param>
    /// <param name="scratch">Work space, which keeps what is not a part of the text as it is.</param>
    public static void Parse(string whole, ParsedText parsed, SearchScratch scratch)
    {
        parsed.Begin(whole);
        parsed.Truncated = whole.Length > SearchRequest.MaxTextLength;
        var text = parsed.Truncated ? Cut(whole) : whole.AsMemory();
        if (text.Span.IndexOfAny(Quotes) < 0 && text.Span.IndexOfAny(Minus) < 0)
        {
            parsed.Wanted = text;
            Split(text, parsed.Words);
        }
        else
        {
            Read(text, parsed, scratch);
        }
    }

    private static void Read(ReadOnlyMemory<char> all, ParsedText parsed, SearchScratch scratch)
    {
        Span<char> wanted = stackalloc char[SearchRequest.MaxTextLength];
        var length = 0;
        var text = all.Span;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                wanted[length++] = ' ';
                at++;
                continue;
            }

            var negative = Minus.Contains(text[at]) && (at == 0 || char.IsWhiteSpace(text[at - 1]))
                && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            at += negative ? 1 : 0;
            var quoted = Quotes.Contains(text[at]);
            var piece = quoted ? ReadPhrase(all, ref at) : ReadWord(all, ref at);
            if (!negative)
            {
                piece.Span.CopyTo(wanted[length..]);
                length += piece.Length;
            }

            (negative ? parsed.Excluded : quoted ? parsed.Phrases : parsed.Words).Add(piece);
        }

        if (parsed.Words.Count == 0 && parsed.Phrases.Count == 0 && parsed.Excluded.Count > 0)
        {
            // A piece of a title that was copied may begin with a sign: who asks for nothing else does not want all the rest.
            parsed.Words.AddRange(parsed.Excluded);
            parsed.Excluded.Clear();
            parsed.Wanted = all;
            return;
        }

        parsed.Wanted = scratch.Keep(wanted[..length]);
    }

    private static void Split(ReadOnlyMemory<char> text, List<ReadOnlyMemory<char>> words)
    {
        var chars = text.Span;
        for (var at = 0; at < chars.Length; at++)
        {
            var start = at;
            while (at < chars.Length && !char.IsWhiteSpace(chars[at]))
            {
                at++;
            }

            if (at > start)
            {
                words.Add(text[start..at]);
            }
        }
    }

    private static ReadOnlyMemory<char> Cut(string whole)
    {
        var length = SearchRequest.MaxTextLength;
        return whole.AsMemory(0, char.IsHighSurrogate(whole[length - 1]) ? length - 1 : length);
    }

    private static ReadOnlyMemory<char> ReadPhrase(ReadOnlyMemory<char> text, ref int at)
    {
        var start = at + 1;
        var length = text.Span[start..].IndexOfAny(Quotes);
        at = start + (length < 0 ? 0 : length + 1);
        return length < 0 ? default : text.Slice(start, length);
    }

    private static ReadOnlyMemory<char> ReadWord(ReadOnlyMemory<char> text, ref int at)
    {
        var chars = text.Span;
        var start = at;
        while (at < chars.Length && !char.IsWhiteSpace(chars[at]) && !Quotes.Contains(chars[at]))
        {
            at++;
        }

        return text[start..at];
    }
}
