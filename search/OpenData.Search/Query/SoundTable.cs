namespace OpenData.Search.Query;

/// <summary>The characters that sound a certain way. Made when it is first needed.</summary>
internal sealed class SoundTable
{
    private const char First = '\u3400';
    private const char Last = '\u9FFF';

    private readonly Lexicon _lexicon;
    private readonly Lazy<Dictionary<string, List<char>>> _bySyllable;

    public SoundTable(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _bySyllable = new(() => Build(lexicon));
    }

    /// <summary>Whether a text has letters that may be pinyin.</summary>
    public static bool IsLatin(ReadOnlySpan<char> folded) => folded.IndexOfAnyInRange('a', 'z') >= 0;

    /// <summary>The ways to read letters as syllables, and last as the first letters of syllables.</summary>
    /// <param name="letters">Lower-case letters.</param>
    /// <param name="most">The most ways to read them as syllables.</param>
    public List<string[]> Readings(string letters, int most)
    {
        var readings = new List<string[]>();
        foreach (var reading in _lexicon.Syllables.Split(letters, most))
        {
            readings.Add([.. reading.Syllables]);
        }

        var initials = new string[letters.Length];
        for (var i = 0; i < letters.Length; i++)
        {
            initials[i] = letters[i].ToString();
        }

        readings.Add(initials);
        return readings;
    }

    /// <summary>Lets all characters stand at a place whose sound begins with some letters.</summary>
    public void Allow(CharacterMasks masks, string letters, int place)
    {
        if (_lexicon.Syllables.Contains(letters))
        {
            AllowSyllable(masks, letters, place);
            return;
        }

        foreach (var syllable in _lexicon.Syllables.All)
        {
            if (syllable.StartsWith(letters, StringComparison.Ordinal))
            {
                AllowSyllable(masks, syllable, place);
            }
        }
    }

    /// <summary>Lets all characters stand at a place that sound like a character.</summary>
    public void AllowAlike(CharacterMasks masks, char character, int place)
    {
        masks.Allow(character, place);
        foreach (var syllable in _lexicon.Pinyin(character))
        {
            AllowSyllable(masks, syllable, place);
        }
    }

    private static Dictionary<string, List<char>> Build(Lexicon lexicon)
    {
        var characters = new Dictionary<string, List<char>>(StringComparer.Ordinal);
        for (var c = First; c <= Last; c++)
        {
            foreach (var syllable in lexicon.Pinyin(c))
            {
                (characters.TryGetValue(syllable, out var alike) ? alike : characters[syllable] = []).Add(c);
            }
        }

        return characters;
    }

    private void AllowSyllable(CharacterMasks masks, string syllable, int place)
    {
        if (_bySyllable.Value.TryGetValue(syllable, out var characters))
        {
            foreach (var c in characters)
            {
                masks.Allow(c, place);
            }
        }
    }
}
