using OpenData.Search.Analysis.Segmentation;
using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Compiling;

/// <summary>Costs of characters in names (from the counts of names) and at the ends of unknown words (from the rarest
/// known words of two characters, which unknown ones resemble).</summary>
internal sealed class TraitCosts(
    Dictionary<string, int[]> names, List<string> words, List<int> counts, ushort[] codes, int codeCount)
{
    private const int RareCount = 12;
    private const double Unseen = 0.3;

    /// <summary>The traits by character number, and the trie of long surnames.</summary>
    public (CharacterTraits[] Traits, ulong[] LongSurnames) Compute()
    {
        var totals = new double[5];
        foreach (var row in names.Values)
        {
            for (var i = 0; i < totals.Length; i++)
            {
                totals[i] += row[i];
            }
        }

        var begins = new double[codeCount];
        var ends = new double[codeCount];
        double rare = 0;
        for (var i = (int)WordClass.Count; i < words.Count; i++)
        {
            if (words[i].Length == 2 && counts[i] is > 0 and < RareCount)
            {
                begins[codes[words[i][0]]]++;
                ends[codes[words[i][1]]]++;
                rare++;
            }
        }

        var traits = new CharacterTraits[codeCount];
        foreach (var c in words.SelectMany(word => word).Distinct())
        {
            var code = codes[c];
            var row = names.GetValueOrDefault(c.ToString(), new int[5]);
            traits[code] = new CharacterTraits(
                NumberScan.Trait(c),
                Surely(row[0], totals[0]),
                Maybe(row[1], totals[1]),
                Maybe(row[2], totals[2]),
                Maybe(row[3], totals[3]),
                Surely(row[4] < 3 ? 0 : row[4], totals[4]),
                Maybe(begins[code], rare),
                Maybe(ends[code], rare));
        }

        foreach (var name in names.Keys.Where(name => name.Length == 2))
        {
            ref var first = ref traits[codes[name[0]]];
            first = first with { Numeral = (ushort)(first.Numeral | UnknownWords.LongSurnameTrait) };
        }

        traits[0] = new CharacterTraits(
            0, CharacterTraits.None, Maybe(0, totals[1]), Maybe(0, totals[2]), Maybe(0, totals[3]), CharacterTraits.None, Maybe(0, rare), Maybe(0, rare));
        return (traits, LongSurnames(totals[0]));
    }

    /// <summary>What a character may be, by its traits.</summary>
    public static CharacterRoles Roles(in CharacterTraits traits) =>
        ((traits.Numeral & NumberScan.Numbers) != 0 ? CharacterRoles.Number : CharacterRoles.None)
        | (traits.Surname != CharacterTraits.None || (traits.Numeral & UnknownWords.LongSurnameTrait) != 0
            ? CharacterRoles.Surname
            : CharacterRoles.None)
        | (traits.Foreign != CharacterTraits.None ? CharacterRoles.Foreign : CharacterRoles.None);

    private static ushort Surely(double count, double total) =>
        count > 0 ? LanguageModel.Cost(count / total) : CharacterTraits.None;

    private static ushort Maybe(double count, double total) => LanguageModel.Cost((count + Unseen) / (total + (Unseen * 7000)));

    private ulong[] LongSurnames(double total)
    {
        var trie = new DoubleArrayBuilder();
        foreach (var (name, row) in names)
        {
            if (name.Length == 2 && codes[name[0]] != 0 && codes[name[1]] != 0)
            {
                trie.Add([codes[name[0]], codes[name[1]]], Surely(row[0], total));
            }
        }

        return trie.Build();
    }
}
