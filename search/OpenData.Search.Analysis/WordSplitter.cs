using OpenData.Search.Analysis.Segmentation;

namespace OpenData.Search.Analysis;

/// <summary>Cuts lines of raw text into words of that text, characters as they are. Allocates nothing but room for longer
/// lines than before. Not thread-safe: one for each thread.</summary>
/// <param name="lexicon">The dictionaries.</param>
/// <param name="mode">Which words are given.</param>
public sealed class WordSplitter(Lexicon lexicon, SplitMode mode = SplitMode.Query)
{
    private readonly Segmenter _segmenter = new(lexicon) { JoinsMarks = true };
    private readonly InnerWords _inner = new(lexicon.Words);
    private Range[] _ranges = new Range[256];
    private int _count;

    /// <summary>Cuts a line. In query mode the words follow each other and hold every character but white space; marks are
    /// words of their own. In index mode each word is followed by the words inside it.</summary>
    /// <param name="line">Any text.</param>
    /// <returns>The places of the words, valid until the next call.</returns>
    public ReadOnlySpan<Range> Split(ReadOnlySpan<char> line)
    {
        _count = 0;
        _segmenter.Segment(line);
        var words = _segmenter.Words;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var end = word.End;
            if (word.Kind == WordKind.Mark)
            {
                if (char.IsWhiteSpace(line[word.Start]))
                {
                    continue;
                }

                end = MarkScan.Repeated(line, word.Start);
            }

            if (i + 1 < words.Length && (words[i + 1].Start < end || words[i + 1].Kind == WordKind.Mark))
            {
                i += Joined(line, words, i, ref end);
            }

            Add(word.Start, end);
            if (mode == SplitMode.Index && end - word.Start > 2 && word.Kind != WordKind.Mark)
            {
                AddInner(line, word.Start, end);
            }
        }

        return _ranges.AsSpan(0, _count);
    }

    // How many more words belong to this one: marks that repeat it, and the parts of a name from abroad (比尔·盖茨).
    private static int Joined(ReadOnlySpan<char> line, ReadOnlySpan<Word> words, int at, ref int end)
    {
        var joined = 0;
        while (at + joined + 1 < words.Length && words[at + joined + 1].Start < end)
        {
            joined++;
        }

        while (words[at].Kind is WordKind.Word or WordKind.Foreign && at + joined + 2 < words.Length
            && words[at + joined + 1] is { Kind: WordKind.Mark } dot && line[dot.Start] is '·' or '・' or '•'
            && words[at + joined].Length > 1 && words[at + joined + 2] is { Kind: WordKind.Word or WordKind.Foreign, Length: > 1 } next)
        {
            joined += 2;
            end = next.End;
        }

        return joined;
    }

    private void AddInner(ReadOnlySpan<char> line, int start, int end)
    {
        foreach (var inner in _inner.Of(line[start..end]))
        {
            Add(start + inner.Start, start + inner.End);
        }
    }

    private void Add(int start, int end)
    {
        if (_count == _ranges.Length)
        {
            Array.Resize(ref _ranges, _count * 2);
        }

        _ranges[_count++] = new Range(start, end);
    }
}
