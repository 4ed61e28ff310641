using System.Buffers;
using OpenData.Search.Analysis.Segmentation;

namespace OpenData.Search.Analysis;

/// <summary>Turns a folded text into tokens. In query mode tokens are the words of the text in order and do not overlap; a
/// number or code and the unit after it (2022年, 3a级, 1号) are one token. In index mode the parts of every token come too,
/// each at its own place: dictionary words inside words, and the letters, digits and unit of a mixed token (soda2022: soda,
/// 2022). Not thread-safe.</summary>
internal sealed class Analyzer(Lexicon lexicon)
{
    private static readonly SearchValues<char> Units =
        SearchValues.Create("年月日号级类座路期届批次个人岁元米吨度层楼栋区环星时分秒线班组村社省市县镇乡条项件家处所万亿千百");

    private readonly Segmenter _segmenter = new(lexicon);
    private readonly InnerWords _inner = new(lexicon.Words);

    /// <summary>Appends the tokens of index mode.</summary>
    public void AnalyzeForIndex(FoldedText text, List<Token> tokens) => Analyze(text, tokens, true);

    /// <summary>Appends the tokens of query mode, in order.</summary>
    public void AnalyzeForQuery(FoldedText text, List<Token> tokens) => Analyze(text, tokens, false);

    /// <summary>Appends the parts of one query token, for a token that the index does not know: smaller words, or for
    /// a mixed token its runs.</summary>
    /// <returns>False if the token cannot be split.</returns>
    public bool Split(FoldedText text, Token token, List<Token> parts)
    {
        var before = parts.Count;
        if (token.Length < 2)
        {
            return false;
        }

        var kind = text.KindAt(token.Start);
        if (kind == CharKind.Ideograph)
        {
            _segmenter.Segment(text.Chars.Slice(token.Start, token.Length), splitting: true);
            foreach (var word in _segmenter.Words)
            {
                parts.Add(new Token(token.Start + word.Start, word.Length));
            }
        }
        else
        {
            AddRuns(text, token, parts);
        }

        if (parts.Count - before > 1)
        {
            return true;
        }

        parts.RemoveRange(before, parts.Count - before);
        return false;
    }

    private static void AddRuns(FoldedText text, Token token, List<Token> runs)
    {
        for (var at = token.Start; at < token.End;)
        {
            var end = at + 1;
            while (end < token.End && text.KindAt(end) == text.KindAt(at))
            {
                end++;
            }

            runs.Add(new Token(at, end - at));
            at = end;
        }
    }

    private static bool IsFigure(CharKind kind) => kind is CharKind.Digit or CharKind.Letter;

    private void Analyze(FoldedText text, List<Token> tokens, bool index)
    {
        _segmenter.Segment(text.Chars);
        var words = _segmenter.Words;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Kind == WordKind.Mark)
            {
                continue;
            }

            var token = new Token(word.Start, word.Length);
            var code = IsFigure(text.KindAt(word.Start));
            if (code && i + 1 < words.Length && words[i + 1] is { Kind: WordKind.Word, Length: 1 } unit
                && IsFigure(text.KindAt(word.End - 1)) && Units.Contains(text.Chars[unit.Start]))
            {
                token = new Token(word.Start, word.Length + 1);
                i++;
            }

            tokens.Add(token);
            if (index)
            {
                AddParts(text, token, word.Kind, code, tokens);
            }
        }
    }

    private void AddParts(FoldedText text, Token token, WordKind kind, bool code, List<Token> tokens)
    {
        if (code)
        {
            AddCodeParts(text, token, tokens);
            return;
        }

        if (kind == WordKind.Unknown)
        {
            // Nobody knows whether it is one: its characters and, of a place, its name without what ends it are found too.
            for (var i = token.Start; i < token.End; i++)
            {
                tokens.Add(new Token(i, 1));
            }

            if (token.Length > 2)
            {
                tokens.Add(new Token(token.Start, token.Length - 1));
            }
        }
        else if (token.Length > 2)
        {
            foreach (var inner in _inner.Of(text.Chars.Slice(token.Start, token.Length)))
            {
                tokens.Add(new Token(token.Start + inner.Start, inner.Length));
            }

            if (kind == WordKind.Time)
            {
                tokens.Add(new Token(token.Start, token.Length - 1));
            }
        }
    }

    // 3a级: 3a, 3, a, 级. soda2022: soda, 2022.
    private static void AddCodeParts(FoldedText text, Token token, List<Token> tokens)
    {
        var figures = token.Start;
        while (figures < token.End && IsFigure(text.KindAt(figures)))
        {
            figures++;
        }

        var before = tokens.Count;
        AddRuns(text, token, tokens);
        if (tokens.Count - before == 1)
        {
            tokens.RemoveAt(before);
        }
        else if (figures < token.End && tokens.Count - before > 2)
        {
            tokens.Add(new Token(token.Start, figures - token.Start));
        }
    }
}
