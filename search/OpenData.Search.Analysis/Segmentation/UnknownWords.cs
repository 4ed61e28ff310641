using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Segmentation;

/// <summary>Offers words that no dictionary has: persons' names by surname and given characters, names from other
/// languages by the characters they are written with, and pairs of characters that begin and end words.</summary>
internal sealed class UnknownWords(WordDictionary words)
{
    /// <summary>The trait of a character that begins a surname of two.</summary>
    public const ushort LongSurname = 32;

    private const ushort NumberAndPlace = NumberScan.Numbers | NumberScan.PlaceEnd;
    private const int MaxForeign = 8;

    /// <summary>Adds what may start at a place.</summary>
    /// <param name="lattice">Where it is added.</param>
    /// <param name="codes">The characters of the text; after them a 0.</param>
    /// <param name="kinds">Their kinds; after them that of a separator.</param>
    /// <param name="start">The place, with two ideographs.</param>
    /// <param name="longest">The length of the longest dictionary word there.</param>
    public void Add(
        Lattice lattice, ushort[] codes, CharKind[] kinds, int start, int longest)
    {
        ref readonly var traits = ref words.Traits(codes[start]);
        if (traits.Surname != CharacterTraits.None)
        {
            AddPerson(lattice, codes, kinds, start, start + 1, traits.Surname, WordKind.Person);
        }

        if ((traits.Numeral & LongSurname) != 0)
        {
            var surname = words.LongSurnames.Next(words.LongSurnames.First(codes[start]), codes[start + 1]);
            if (surname != 0)
            {
                AddPerson(lattice, codes, kinds, start, start + 2, DoubleArray.Word(surname), WordKind.PersonOfLongSurname);
            }
        }

        if (traits.Foreign != CharacterTraits.None && words.Traits(codes[start + 1]).Foreign != CharacterTraits.None)
        {
            AddForeign(lattice, codes, kinds, start);
        }

        if (longest == 1)
        {
            AddPair(lattice, codes, kinds, start, traits);
        }
    }

    // Two characters where the dictionary has none, if they are not much cheaper as two words or as the end of another.
    private void AddPair(Lattice lattice, ushort[] codes, CharKind[] kinds, int start, in CharacterTraits traits)
    {
        var room = lattice.Onward(start + 1) - lattice.Onward(start) + SegmentationCosts.UnknownMargin;
        if (room < traits.Begin)
        {
            return;
        }

        ref readonly var second = ref words.Traits(codes[start + 1]);
        var pair = traits.Begin + second.End;
        if (pair <= Math.Min(room, SegmentationCosts.UnknownLimit) && ((traits.Numeral | second.Numeral) & NumberAndPlace) == 0)
        {
            lattice.Add(start, start + 2, (int)WordClass.Other, SegmentationCosts.Unknown + pair, WordKind.Unknown);
            AddPlace(lattice, codes, kinds, start, pair);
        }
    }

    private void AddPerson(
        Lattice lattice, ushort[] codes, CharKind[] kinds, int start, int given, int surname, WordKind kind)
    {
        if (kinds[given] != CharKind.Ideograph)
        {
            return;
        }

        ref readonly var first = ref words.Traits(codes[given]);
        var cost = surname + first.GivenOnly;
        if (cost <= SegmentationCosts.ShortNameLimit)
        {
            lattice.Add(start, given + 1, (int)WordClass.Person, SegmentationCosts.ShortName + cost, kind);
        }

        if (kinds[given + 1] == CharKind.Ideograph)
        {
            cost = surname + first.GivenFirst + words.Traits(codes[given + 1]).GivenSecond;
            if (cost <= SegmentationCosts.LongNameLimit)
            {
                lattice.Add(start, given + 2, (int)WordClass.Person, SegmentationCosts.LongName + cost, kind);
            }
        }
    }

    // Two or three characters and what ends names of places: 安亭镇, 台路沟乡.
    private void AddPlace(Lattice lattice, ushort[] codes, CharKind[] kinds, int start, int pair)
    {
        for (var end = start + 2; end <= start + 3 && kinds[end] == CharKind.Ideograph; end++)
        {
            ref readonly var traits = ref words.Traits(codes[end]);
            if ((traits.Numeral & NumberScan.PlaceEnd) != 0)
            {
                lattice.Add(start, end + 1, (int)WordClass.Place, SegmentationCosts.Place + pair, WordKind.Unknown);
                return;
            }

            pair += traits.End;
        }
    }

    private void AddForeign(Lattice lattice, ushort[] codes, CharKind[] kinds, int start)
    {
        var cost = SegmentationCosts.Foreign;
        for (var end = start; end < start + MaxForeign && kinds[end] == CharKind.Ideograph; end++)
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
