using System.Buffers;
using System.Runtime.CompilerServices;

namespace OpenData.Search.Analysis;

/// <summary>Turns a folded text into tokens. Runs of ideographs are segmented; a run of letters and digits is one
/// token; a number or code followed by a unit (2022年, 3a级, 1号) is one token more. In index mode the parts of every
/// token come too, each at its own place: dictionary words inside words, and the letter and digit runs of a mixed
/// token (soda2022: soda, 2022). In query mode tokens do not overlap. Not thread-safe.</summary>
internal sealed class Analyzer(Lexicon lexicon)
{
    private static readonly SearchValues<char> Units =
        SearchValues.Create("年月日号级类座路期届批次个人岁元米吨度层楼栋区环星时分秒线班组村社省市县镇乡条项件家处所万亿千百");

    private readonly Segmenter _segmenter = new(lexicon.Words);
    private readonly List<(int Start, int Length)> _path = [];
    private readonly List<(int Start, int Length)> _inner = [];

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

        if (text.KindAt(token.Start) == CharKind.Ideograph)
        {
            _path.Clear();
            _segmenter.BestPath(text.Chars.Slice(token.Start, token.Length), _path, forbidWhole: true);
            parts.AddRange(_path.Select(p => new Token(token.Start + p.Start, p.Length)));
        }
        else
        {
            AddRuns(text, token, parts);
        }

        return parts.Count - before > 1 || Rewind(parts, before);
    }

    private static bool Rewind(List<Token> parts, int count)
    {
        parts.RemoveRange(count, parts.Count - count);
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Analyze(FoldedText text, List<Token> tokens, bool index)
    {
        var code = default(Token);
        for (var at = 0; at < text.Length;)
        {
            var kind = text.KindAt(at);
            var end = at + 1;
            if (kind == CharKind.Separator)
            {
                at = end;
                continue;
            }

            var ideographs = kind == CharKind.Ideograph;
            while (end < text.Length && text.KindAt(end) != CharKind.Separator
                && ideographs == (text.KindAt(end) == CharKind.Ideograph))
            {
                end++;
            }

            if (ideographs)
            {
                AddWords(text, at, end, code.End == at && code.Length > 0 ? code : default, tokens, index);
            }
            else
            {
                code = new Token(at, end - at);
                tokens.Add(code);
                if (index)
                {
                    AddMixedParts(text, code, tokens);
                }
            }

            at = end;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddWords(FoldedText text, int start, int end, Token code, List<Token> tokens, bool index)
    {
        _path.Clear();
        _segmenter.BestPath(text.Chars[start..end], _path);
        for (var i = 0; i < _path.Count; i++)
        {
            var (offset, length) = _path[i];
            var joins = i == 0 && code.Length > 0 && length == 1 && Units.Contains(text.Chars[start]);
            if (joins && !index)
            {
                tokens[^1] = new Token(code.Start, code.Length + 1);
                continue;
            }

            if (joins)
            {
                tokens.Add(new Token(code.Start, code.Length + 1));
            }

            tokens.Add(new Token(start + offset, length));
            if (index && length > 2)
            {
                _inner.Clear();
                _segmenter.InnerWords(text.Chars.Slice(start + offset, length), _inner);
                foreach (var inner in _inner)
                {
                    tokens.Add(new Token(start + offset + inner.Start, inner.Length));
                }
            }
        }
    }

    private static void AddMixedParts(FoldedText text, Token code, List<Token> tokens)
    {
        var before = tokens.Count;
        AddRuns(text, code, tokens);
        if (tokens.Count - before == 1)
        {
            tokens.RemoveAt(before);
        }
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
}
