using System.Collections.Frozen;

namespace OpenData.Search.Query;

/// <summary>How characters sound: those that have the same readings are of one class, by which a text is compared with
/// a sound. Made when it is first needed.</summary>
internal sealed class SoundTable
{
    private const char First = '\u3400';
    private const char Last = '\u9FFF';

    private readonly Lexicon _lexicon;
    private readonly Lazy<Content> _content;

    public SoundTable(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _content = new(Build);
        Titles = new TitleSounds(this);
    }

    /// <summary>Per character its class, 0 for what has no sound.</summary>
    public ushort[] Classes => _content.Value.Classes;

    /// <summary>Per class the letters that its readings begin with, as bits.</summary>
    public uint[] Initials => _content.Value.Initials;

    /// <summary>What can be told of titles beforehand.</summary>
    public TitleSounds Titles { get; }

    /// <summary>Whether a text has letters that may be pinyin.</summary>
    public static bool IsLatin(ReadOnlySpan<char> folded) => folded.IndexOfAnyInRange('a', 'z') >= 0;

    /// <summary>The ways to cut letters into syllables, see <see cref="SyllableCuts"/>.</summary>
    public int Cut(ReadOnlySpan<char> letters, Span<ulong> ways) => SyllableCuts.Find(letters, _lexicon.Syllables, ways);

    /// <summary>Lets all characters stand at a place whose sound begins with some letters.</summary>
    public void Allow(SoundPattern pattern, ReadOnlySpan<char> letters, int place)
    {
        if (_lexicon.Syllables.Contains(letters))
        {
            AllowSyllable(pattern, letters, place);
            return;
        }

        var all = _lexicon.Syllables.All;
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].AsSpan().StartsWith(letters))
            {
                AllowSyllable(pattern, all[i], place);
            }
        }
    }

    /// <summary>Lets all characters stand at a place that sound like a character.</summary>
    public void AllowAlike(SoundPattern pattern, char character, int place)
    {
        var syllables = _lexicon.Pinyin(character);
        for (var i = 0; i < syllables.Count; i++)
        {
            AllowSyllable(pattern, syllables[i], place);
        }
    }

    private void AllowSyllable(SoundPattern pattern, ReadOnlySpan<char> syllable, int place)
    {
        if (_content.Value.BySyllable.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(syllable, out var classes))
        {
            foreach (var number in classes)
            {
                pattern.Allow(number, place);
            }
        }
    }

    private Content Build()
    {
        var classes = new ushort[char.MaxValue + 1];
        var initials = new List<uint> { 0 };
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var bySyllable = new Dictionary<string, List<ushort>>(StringComparer.Ordinal);
        for (var c = First; c <= Last; c++)
        {
            var syllables = _lexicon.Pinyin(c);
            if (syllables.Count == 0)
            {
                continue;
            }

            var readings = string.Join(' ', syllables);
            if (!numbers.TryGetValue(readings, out var number))
            {
                number = (ushort)initials.Count;
                numbers.Add(readings, number);
                initials.Add(0);
                foreach (var syllable in syllables.Distinct())
                {
                    (bySyllable.TryGetValue(syllable, out var alike) ? alike : bySyllable[syllable] = []).Add(number);
                    initials[number] |= syllable[0] is >= 'a' and <= 'z' ? 1u << (syllable[0] - 'a') : 0;
                }
            }

            classes[c] = number;
        }

        return new Content(
            classes,
            [.. initials],
            bySyllable.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal));
    }

    private sealed record Content(ushort[] Classes, uint[] Initials, FrozenDictionary<string, ushort[]> BySyllable);
}
