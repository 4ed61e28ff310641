using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Segmentation;

/// <summary>Offers numbers, amounts, shares, dates and times, in figures or characters, and runs of letters.</summary>
internal static class NumberWords
{
    /// <summary>Adds what starts with a character that numbers are written with.</summary>
    /// <param name="lattice">Where it is added.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">The place.</param>
    /// <param name="trait">What the character is in numbers.</param>
    public static void AddNumerals(Lattice lattice, TextWindow text, int start, ushort trait)
    {
        var folded = text.Folded;
        if ((trait & NumberScan.Numbers) == 8)
        {
            var ordinal = NumberScan.Figures(folded, start + 1);
            ordinal = ordinal > start + 1 ? ordinal : NumberScan.Numeral(folded, start + 1, out _, out _);
            if (ordinal > start + 1 && text.Kinds[ordinal] != CharKind.Letter)
            {
                AddNumber(lattice, start, ordinal);
            }

            return;
        }

        var end = NumberScan.Numeral(folded, start, out var plain, out var value);
        var amount = NumberScan.Amount(folded, end, start);
        if (end > start + 1)
        {
            AddNumber(lattice, start, end);
        }

        if (amount > end)
        {
            AddNumber(lattice, start, amount);
        }

        var share = NumberScan.Share(folded, start);
        if (share > start)
        {
            AddNumber(lattice, start, share);
        }

        AddDate(lattice, folded, start, end, plain && end - start >= 2, value);
    }

    /// <summary>Adds a run of letters and digits, which is never cut, but may go on: 30%, 5万, 1997年, 8时.</summary>
    /// <param name="lattice">Where it is added.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">The place.</param>
    /// <param name="joinsMarks">Whether a decimal point, separators of thousands and a percent sign are parts of a number.</param>
    public static void AddFigures(Lattice lattice, TextWindow text, int start, bool joinsMarks)
    {
        var folded = text.Folded;
        var kinds = text.Kinds;
        var end = start;
        var figures = true;
        while (kinds[end] is CharKind.Letter or CharKind.Digit)
        {
            figures &= kinds[end++] == CharKind.Digit;
        }

        if (!figures)
        {
            lattice.Add(start, end, (int)WordClass.Latin, 0, WordKind.Latin);
            return;
        }

        var whole = end;
        if (joinsMarks)
        {
            end = MarkScan.NumberEnd(folded, kinds, end);
        }

        lattice.Add(start, end, (int)WordClass.Number, 0, WordKind.Number);
        var amount = NumberScan.Amount(folded, end, start);
        if (amount > end)
        {
            lattice.Add(start, amount, (int)WordClass.Number, 0, WordKind.Number);
        }

        if (end == whole)
        {
            var value = NumberScan.Value(folded[start..end]);
            AddDate(lattice, folded, start, end, end - start == 4 || (end - start == 2 && value >= 50), value);
        }
    }

    private static void AddDate(Lattice lattice, ReadOnlySpan<char> folded, int start, int end, bool year, int value)
    {
        var date = NumberScan.Date(folded, start, end, year, value);
        if (date > end)
        {
            lattice.Add(start, date, (int)WordClass.Time, SegmentationCosts.Time, WordKind.Time);
        }
    }

    private static void AddNumber(Lattice lattice, int start, int end) =>
        lattice.Add(
            start, end, (int)WordClass.Number, SegmentationCosts.Number + (SegmentationCosts.NumberCharacter * (end - start)),
            WordKind.Number);
}
