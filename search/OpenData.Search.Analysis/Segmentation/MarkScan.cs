namespace OpenData.Search.Analysis.Segmentation;

/// <summary>Marks that are part of a number.</summary>
internal static class MarkScan
{
    /// <summary>The end of a mark that is written several times: —— and ……</summary>
    public static int Repeated(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        if (text[start] is '—' or '…' or '―' or '-' or '.' or '·')
        {
            while (end < text.Length && text[end] == text[start])
            {
                end++;
            }
        }

        return end;
    }

    /// <summary>The end of a number that has digits up to <paramref name="at"/>: decimals, thousands, percent.</summary>
    public static int NumberEnd(ReadOnlySpan<char> text, ReadOnlySpan<CharKind> kinds, int at)
    {
        while (at + 1 < text.Length && text[at] is '.' or ',' or '·' or '∶' && kinds[at + 1] == CharKind.Digit)
        {
            var end = at + 1;
            while (end < text.Length && kinds[end] == CharKind.Digit)
            {
                end++;
            }

            if ((text[at] == ',' && end - at != 4) || (end < text.Length && kinds[end] == CharKind.Letter))
            {
                break;
            }

            at = end;
        }

        return at < text.Length && text[at] is '%' or '‰' ? at + 1 : at;
    }
}
