namespace OpenData.GraphQL.Engine.Language;

/// <summary>A document's text. Offsets and columns count UTF-16 code units; lines end with LF, CR or CRLF.</summary>
internal sealed class SourceText(string text)
{
    private int[]? _lineStarts;

    public string Text { get; } = text;

    public SourceLocation LocationOf(int offset)
    {
        var starts = _lineStarts ??= LineStarts(Text);
        var found = Array.BinarySearch(starts, Math.Min(offset, Text.Length));
        var line = found >= 0 ? found : ~found - 1;
        return new SourceLocation(line + 1, offset - starts[line] + 1);
    }

    /// <summary>Offsets of the first characters of lines. CRLF is one end: what lies between the two is of the old line.</summary>
    private static int[] LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
