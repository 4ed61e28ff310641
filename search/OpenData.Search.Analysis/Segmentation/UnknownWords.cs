using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Segmentation;

/// <summary>Offers words that no dictionary has: persons' names by surname and given characters, names from other
/// languages by the characters they are written with, and pairs of characters that begin and end words.</summary>
internal sealed class UnknownWords(WordDictionary words)
{
    private const int MaxForeign = 8;

    /// <summary>Adds what may start at a place.</summary>
    /// <param name="lattice">Where it is added.</param>
    /// <param name="codes">The characters of the text.</param>
    /// <param name="kinds">Their kinds.</param>
    /// <param name="start">The place.</param>
    /// <param name="traits">The traits of its character.</param>
    /// <param name="longest">The length of the longest dictionary word there.</param>
    public void Add(
        Lattice lattice, ReadOnlySpan<ushort> codes, ReadOnlySpan<CharKind> kinds, int start, CharacterTraits traits, int longest)
    {
        if (start + 1 >= codes.Length || kinds[start + 1] != CharKind.Ideograph)
        {
            return;
        }

        var second = words.Traits(codes[start + 1]);
        if (traits.Surname != CharacterTraits.None)
        {
            AddPerson(lattice, codes, kinds, start, start + 1, traits.Surname, WordKind.Person);
        }

        var surname = words.LongSurnames.First(codes[start]);
        if (surname != 0 && codes[start + 1] != 0)
        {
            surname = words.LongSurnames.Next(surname, codes[start + 1]);
            if (surname != 0)
            {
                AddPerson(lattice, codes, kinds, start, start + 2, DoubleArray.Word(surname), WordKind.PersonOfLongSurname);
            }
        }

        if (traits.Foreign != CharacterTraits.None && second.Foreign != CharacterTraits.None)
        {
            AddForeign(lattice, codes, kinds, start);
        }

        var pair = traits.Begin + second.End;
        if (longest == 1 && (traits.Numeral | second.Numeral) == 0 && pair <= SegmentationCosts.UnknownLimit)
        {
            lattice.Add(start, start + 2, (int)WordClass.Other, SegmentationCosts.Unknown + pair, WordKind.Unknown);
            AddPlace(lattice, codes, kinds, start, pair);
        }
    }

    private void AddPerson(
        Lattice lattice, ReadOnlySpan<ushort> codes, ReadOnlySpan<CharKind> kinds, int start, int given, int surname, WordKind kind)
    {
        if (given >= codes.Length || kinds[given] != CharKind.Ideograph)
        {
            return;
        }

        var first = words.Traits(codes[given]);
        var cost = surname + first.GivenOnly;
        if (cost <= SegmentationCosts.ShortNameLimit)
        {
            lattice.Add(start, given + 1, (int)WordClass.Person, SegmentationCosts.ShortName + cost, kind);
        }

        if (given + 1 < codes.Length && kinds[given + 1] == CharKind.Ideograph)
        {
            cost = surname + first.GivenFirst + words.Traits(codes[given + 1]).GivenSecond;
            if (cost <= SegmentationCosts.LongNameLimit)
            {
                lattice.Add(start, given + 2, (int)WordClass.Person, SegmentationCosts.LongName + cost, kind);
            }
        }
    }

    // Two or three characters and what ends names of places: 安亭镇, 台路沟乡.
    private void AddPlace(Lattice lattice, ReadOnlySpan<ushort> codes, ReadOnlySpan<CharKind> kinds, int start, int pair)
    {
        for (var end = start + 2; end < codes.Length && end <= start + 3 && kinds[end] == CharKind.Ideograph; end++)
        {
            var traits = words.Traits(codes[end]);
            if (traits.Numeral == NumberScan.PlaceEnd)
            {
                lattice.Add(start, end + 1, (int)WordClass.Place, SegmentationCosts.Place + pair, WordKind.Unknown);
                return;
            }

            pair += traits.End;
        }
    }

    private void AddForeign(Lattice lattice, ReadOnlySpan<ushort> codes, ReadOnlySpan<CharKind> kinds, int start)
    {
        var cost = SegmentationCosts.Foreign;
        for (var end = start; end < codes.Length && end < start + MaxForeign && kinds[end] == CharKind.Ideograph; end++)
        {
            var part = words.Traits(codes[end]).Foreign;
            if (part == CharacterTraits.None)
            {
                break;
            }

            cost += part;
            if (end >= start + 2)
            {
                lattice.Add(start, end + 1, (int)WordClass.Person, cost, WordKind.Foreign);
            }
        }
    }
}
