using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Segmentation;

/// <summary>Offers words that no dictionary has: persons' names by surname and given characters, names from other
/// languages by the characters they are written with, and pairs of characters that begin and end words.</summary>
internal sealed class UnknownWords(WordDictionary words)
{
    /// <summary>The trait of a character that begins a surname of two.</summary>
    public const ushort LongSurnameTrait = 32;

    private const ushort NumberAndPlace = NumberScan.Numbers | NumberScan.PlaceEnd;
    private const int MaxForeign = 8;
    private const int NoName = int.MaxValue;

    /// <summary>Adds what may start at a place.</summary>
    /// <param name="lattice">Where it is added.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">The place, with two ideographs.</param>
    /// <param name="hasNoWord">Whether the dictionary has no word of two characters or more there.</param>
    public void Add(Lattice lattice, TextWindow text, int start, bool hasNoWord)
    {
        var roles = text.Roles[start];
        if ((roles & CharacterRoles.Surname) != 0)
        {
            AddPersons(lattice, text, start);
        }

        if ((roles & text.Roles[start + 1] & CharacterRoles.Foreign) != 0)
        {
            AddForeign(lattice, text, start);
        }

        if (hasNoWord)
        {
            AddPair(lattice, text, start);
        }
    }

    /// <summary>Whether a person's name, or one from another language, may start at a place.</summary>
    public bool MayBegin(TextWindow text, int start)
    {
        var roles = text.Roles[start];
        return ((roles & CharacterRoles.Surname) != 0 && MayBeginPerson(text, start))
            || ((roles & text.Roles[start + 1] & CharacterRoles.Foreign) != 0 && (text.Roles[start + 2] & CharacterRoles.Foreign) != 0);
    }

    private bool MayBeginPerson(TextWindow text, int start)
    {
        var surname = words.Traits(text.Codes[start]).Surname;
        return LongSurname(text, start) != 0
            || (surname != CharacterTraits.None
                && (ShortName(text, start + 1, surname) <= SegmentationCosts.ShortNameLimit
                    || LongName(text, start + 1, surname) <= SegmentationCosts.LongNameLimit));
    }

    // Two characters where the dictionary has none, if they are not much cheaper as two words or as the end of another.
    private void AddPair(Lattice lattice, TextWindow text, int start)
    {
        ref readonly var traits = ref words.Traits(text.Codes[start]);
        var room = lattice.Onward(start + 1) - lattice.Onward(start) + SegmentationCosts.UnknownMargin;
        if (room < traits.Begin)
        {
            return;
        }

        ref readonly var second = ref words.Traits(text.Codes[start + 1]);
        var pair = traits.Begin + second.End;
        if (pair <= Math.Min(room, SegmentationCosts.UnknownLimit) && ((traits.Numeral | second.Numeral) & NumberAndPlace) == 0)
        {
            lattice.Add(start, start + 2, (int)WordClass.Other, SegmentationCosts.Unknown + pair, WordKind.Unknown);
            AddPlace(lattice, text, start, pair);
        }
    }

    private void AddPersons(Lattice lattice, TextWindow text, int start)
    {
        var surname = words.Traits(text.Codes[start]).Surname;
        if (surname != CharacterTraits.None)
        {
            AddPerson(lattice, text, start, start + 1, surname, WordKind.Person);
        }

        if (LongSurname(text, start) is var node and not 0)
        {
            AddPerson(lattice, text, start, start + 2, DoubleArray.Word(node), WordKind.PersonOfLongSurname);
        }
    }

    private void AddPerson(Lattice lattice, TextWindow text, int start, int given, int surname, WordKind kind)
    {
        var cost = ShortName(text, given, surname);
        if (cost <= SegmentationCosts.ShortNameLimit)
        {
            lattice.Add(start, given + 1, (int)WordClass.Person, SegmentationCosts.ShortName + cost, kind);
        }

        cost = LongName(text, given, surname);
        if (cost <= SegmentationCosts.LongNameLimit)
        {
            lattice.Add(start, given + 2, (int)WordClass.Person, SegmentationCosts.LongName + cost, kind);
        }
    }

    // The node of the surname of two characters that starts here; 0 if none does.
    private ulong LongSurname(TextWindow text, int start) =>
        (words.Traits(text.Codes[start]).Numeral & LongSurnameTrait) == 0
            ? 0
            : words.LongSurnames.Next(words.LongSurnames.First(text.Codes[start]), text.Codes[start + 1]);

    // What a surname with a given name of one character costs.
    private int ShortName(TextWindow text, int given, int surname) =>
        text.Kinds[given] == CharKind.Ideograph ? surname + words.Traits(text.Codes[given]).GivenOnly : NoName;

    // The same with one of two characters.
    private int LongName(TextWindow text, int given, int surname) =>
        text.Kinds[given] == CharKind.Ideograph && text.Kinds[given + 1] == CharKind.Ideograph
            ? surname + words.Traits(text.Codes[given]).GivenFirst + words.Traits(text.Codes[given + 1]).GivenSecond
            : NoName;

    // Two or three characters and what ends names of places: 安亭镇, 台路沟乡.
    private void AddPlace(Lattice lattice, TextWindow text, int start, int pair)
    {
        for (var end = start + 2; end <= start + 3 && text.Kinds[end] == CharKind.Ideograph; end++)
        {
            ref readonly var traits = ref words.Traits(text.Codes[end]);
            if ((traits.Numeral & NumberScan.PlaceEnd) != 0)
            {
                lattice.Add(start, end + 1, (int)WordClass.Place, SegmentationCosts.Place + pair, WordKind.Unknown);
                return;
            }

            pair += traits.End;
        }
    }

    private void AddForeign(Lattice lattice, TextWindow text, int start)
    {
        var cost = SegmentationCosts.Foreign;
        for (var end = start; end < start + MaxForeign && (text.Roles[end] & CharacterRoles.Foreign) != 0; end++)
        {
            cost += words.Traits(text.Codes[end]).Foreign;
            if (end >= start + 2)
            {
                lattice.Add(start, end + 1, (int)WordClass.Person, cost, WordKind.Foreign);
            }
        }
    }
}
