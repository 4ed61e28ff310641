namespace OpenData.GraphQL.Engine.Language;

/// <summary>A document's text. Offsets and columns count UTF-16 code units; lines end with LF, CR or CRLF.</summary>
internal sealed class SourceText(string text)
{
    public string Text { get; } = text;

    public SourceLocation LocationOf(int offset)
    {
        var line = 1;
        var lineStart = 0;
        var end = Math.Min(offset, Text.Length);
        for (var i = 0; i < end; i++)
        {
            var c = Text[i];
            if (c == '\n' || c == '\r')
            {
                if (c == '\r' && i + 1 < Text.Length && Text[i + 1] == '\n')
                {
                    // The pair is one terminator; an offset between the two still belongs to the old line.
                    if (i + 1 >= end)
                    {
                        break;
                    }

                    i++;
                }

                line++;
                lineStart = i + 1;
            }
        }

        return new SourceLocation(line, offset - lineStart + 1);
    }
}
