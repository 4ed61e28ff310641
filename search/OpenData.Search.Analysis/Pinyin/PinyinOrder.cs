using OpenData.Search.Analysis.Pinyin;

namespace OpenData.Search.Analysis;

/// <summary>Sorts names as a Chinese reader expects: by syllables in the reading that their words have, then by character;
/// letters and figures before Chinese, without regard to case and width; runs of figures by value. It needs nothing of the
/// operating system, so the order is the same everywhere. Thread-safe.</summary>
public sealed class PinyinOrder : IComparer<string>
{
    private const char FirstSyllable = '\u3400';

    private readonly PinyinTable _table;
    private readonly CharacterTable _characters;

    internal PinyinOrder(PinyinTable table, CharacterTable characters) => (_table, _characters) = (table, characters);

    /// <summary>A key: names are in order when their keys are by code unit (<see cref="StringComparer.Ordinal"/>).</summary>
    public string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var fold = new FoldedText(_characters);
        fold.Fold(name);
        var text = fold.Compact;
        var syllables = new int[text.Length];
        _table.Read(text, syllables);
        var key = new List<char>((text.Length * 2) + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                i = AddNumber(text, i, key) - 1;
            }
            else
            {
                key.Add(syllables[i] < 0 ? text[i] : (char)(FirstSyllable + syllables[i]));
            }
        }

        key.Add('\0');
        key.AddRange(text);
        key.Add('\0');
        key.AddRange(name);
        return new string([.. key]);
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y) =>
        x is null || y is null ? (x is null ? 0 : 1) - (y is null ? 0 : 1) : string.CompareOrdinal(Key(x), Key(y));

    // The number of figures comes first, so that 9 is before 10.
    private static int AddNumber(ReadOnlySpan<char> text, int start, List<char> key)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var first = start;
        while (first < end - 1 && text[first] == '0')
        {
            first++;
        }

        key.Add('0');
        key.Add((char)Math.Min(end - first, FirstSyllable - 1));
        key.AddRange(text[first..end]);
        return end;
    }
}
