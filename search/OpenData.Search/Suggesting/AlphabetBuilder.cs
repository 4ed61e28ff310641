using System.Text;
using OpenData.Search.Analysis;

namespace OpenData.Search.Suggesting;

/// <summary>Collects the characters of all texts and writes what a reader needs to know about characters, so that a
/// file is read with the very folding and readings it was built with.</summary>
internal sealed class AlphabetBuilder
{
    private const int Units = char.MaxValue + 1;

    private readonly CharacterTable _table;
    private readonly ushort[] _codes = new ushort[Units];
    private readonly ushort[] _symbols = new ushort[Units];
    private readonly long[] _textCounts = new long[Units];
    private readonly ushort[] _classes = new ushort[Units];
    private readonly bool[] _foldedSeen = new bool[Units];

    /// <param name="table">Folding of characters.</param>
    public AlphabetBuilder(CharacterTable table) => _table = table;

    /// <summary>Codes below this are one byte; the others are two.</summary>
    public int OneByteCodes { get; private set; }

    /// <summary>Counts the characters of the texts of a kind.</summary>
    public void Count(EntryTable entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var unit in entries.Text(i))
            {
                _textCounts[unit]++;
            }

            foreach (var unit in entries.Folded(i))
            {
                _foldedSeen[unit] = true;
            }
        }
    }

    /// <summary>The symbol of a folded character that was counted.</summary>
    public ushort Symbol(char folded) => _symbols[folded];

    /// <summary>The letter classes of each symbol.</summary>
    public ReadOnlySpan<ushort> Classes => _classes;

    /// <summary>Appends the codes of a text.</summary>
    public void Encode(ReadOnlySpan<char> text, List<byte> bytes)
    {
        foreach (var unit in text)
        {
            int code = _codes[unit];
            if (code < OneByteCodes)
            {
                bytes.Add((byte)code);
            }
            else
            {
                code -= OneByteCodes;
                bytes.Add((byte)(OneByteCodes + (code >> 8)));
                bytes.Add((byte)code);
            }
        }
    }

    /// <summary>Gives codes and symbols and writes the tables. Call once, after everything was counted.</summary>
    public void Write(SuggestFileWriter file, Func<char, IReadOnlyList<string>> pinyin)
    {
        var units = Enumerable.Range(0, Units).Where(unit => _textCounts[unit] > 0)
            .OrderByDescending(unit => _textCounts[unit]).ThenBy(unit => unit).Select(unit => (ushort)unit).ToArray();
        OneByteCodes = Alphabet.OneByteCodesOf(units.Length);
        for (var i = 0; i < units.Length; i++)
        {
            _codes[units[i]] = (ushort)i;
        }

        var symbols = Enumerable.Range(0, Units).Where(unit => _foldedSeen[unit]).Select(unit => (ushort)unit).ToArray();
        for (var i = 0; i < symbols.Length; i++)
        {
            _symbols[symbols[i]] = (ushort)i;
        }

        file.Add(SuggestSection.Codes, 0, units);
        file.Add(SuggestSection.Symbols, 0, symbols);
        WriteFolding(file);
        WriteReadings(file, symbols, pinyin);
    }

    private void WriteFolding(SuggestFileWriter file)
    {
        var folding = new ushort[Units];
        var expansions = new List<ushort>();
        for (var unit = 0; unit < Units; unit++)
        {
            if (_table.TryFold((char)unit, out var folded))
            {
                folding[unit] = _table.Kind(folded) == CharKind.Separator ? Alphabet.Separator : folded;
                continue;
            }

            var parts = _table.Expansion((char)unit).Where(part => _table.Kind(part) != CharKind.Separator).ToArray();
            folding[unit] = parts.Length == 0 ? Alphabet.Separator : Alphabet.Expanded;
            if (parts.Length > 0)
            {
                expansions.Add((ushort)unit);
                expansions.Add((ushort)parts.Length);
                expansions.AddRange(parts.Select(part => (ushort)part));
            }
        }

        file.Add(SuggestSection.Folding, 0, folding);
        file.Add(SuggestSection.Expansions, 0, expansions.ToArray());
    }

    private void WriteReadings(SuggestFileWriter file, ushort[] symbols, Func<char, IReadOnlyList<string>> pinyin)
    {
        var all = symbols.Select(unit => Typable(pinyin((char)unit))).ToArray();
        var syllables = all.SelectMany(readings => readings).Distinct().Order(StringComparer.Ordinal).ToArray();
        var numbers = syllables.Select((syllable, number) => (syllable, number)).ToDictionary(p => p.syllable, p => (ushort)p.number);
        var starts = new int[symbols.Length + 1];
        var readingNumbers = new List<ushort>();
        for (var i = 0; i < symbols.Length; i++)
        {
            readingNumbers.AddRange(all[i].Select(syllable => numbers[syllable]));
            starts[i + 1] = readingNumbers.Count;
            _classes[i] = LetterClasses.Of((char)symbols[i], all[i]);
        }

        file.Add(SuggestSection.ReadingStarts, 0, starts);
        file.Add(SuggestSection.Readings, 0, readingNumbers.ToArray());
        file.Add(SuggestSection.Syllables, 0, Encoding.ASCII.GetBytes(string.Concat(syllables.Select(s => s + "\n"))));
    }

    // lve and nve are typed lue and nue as well.
    private static string[] Typable(IReadOnlyList<string> readings) =>
        [.. readings.Where(IsSyllable).SelectMany(r => r is "lve" or "nve" ? [r, r.Replace('v', 'u')] : new[] { r }).Distinct()];

    private static bool IsSyllable(string reading) => reading.Length is > 0 and <= 6 && reading.All(char.IsAsciiLetterLower);
}
