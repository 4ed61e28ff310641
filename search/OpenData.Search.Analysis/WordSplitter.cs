using OpenData.Search.Analysis.Segmentation;

namespace OpenData.Search.Analysis;

/// <summary>Cuts lines of raw text into words.</summary>
public sealed class WordSplitter(Lexicon lexicon)
{
    private readonly Segmenter _segmenter = new(lexicon) { JoinsMarks = true };

    /// <summary>Cuts a line.</summary>
    public void Split(ReadOnlySpan<char> line, List<Range> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        _segmenter.Segment(line);
        foreach (var word in _segmenter.Words)
        {
            words.Add(word.Start..word.End);
        }
    }
}
