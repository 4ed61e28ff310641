using OpenData.Search.Analysis.Files;
using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Compiling;

/// <summary>Compiles the readings of characters, and of words whose reading their characters do not tell. Equal lists of
/// readings are kept once.</summary>
internal sealed class PinyinCompilation
{
    private readonly List<ushort> _lists = [0];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _syllables;

    private PinyinCompilation(List<string> syllables) => _syllables = syllables;

    /// <summary>Adds the sections of the readings.</summary>
    /// <param name="sources">The text files.</param>
    /// <param name="writer">Where the sections are added.</param>
    /// <param name="labels">The characters of a word as the trie knows them.</param>
    public static void Add(LexiconSources sources, LexiconFileWriter writer, Func<string, ushort[]> labels)
    {
        var characters = new SortedDictionary<char, string[]>();
        foreach (var (line, cells) in sources.Rows("pinyin.tsv"))
        {
            if (cells is not [{ Length: 1 }, { Length: > 0 }])
            {
                throw sources.Wrong("pinyin.tsv", line, "'character TAB readings'");
            }

            characters[cells[0][0]] = cells[1].Split(' ');
        }

        var syllables = new SortedSet<string>(characters.Values.SelectMany(list => list), StringComparer.Ordinal);
        var compilation = new PinyinCompilation([.. syllables]);
        var readings = new ushort[char.MaxValue + 1];
        foreach (var (c, list) in characters)
        {
            readings[c] = checked((ushort)compilation.Place(list));
        }

        var words = compilation.Words(sources, labels);
        writer.Add(LexiconSection.Syllables, string.Join('\n', syllables));
        writer.Add<ushort>(LexiconSection.Readings, readings);
        writer.Add<ushort>(LexiconSection.ReadingLists, [.. compilation._lists]);
        writer.Add<ulong>(LexiconSection.ReadingWords, words);
    }

    private ulong[] Words(LexiconSources sources, Func<string, ushort[]> labels)
    {
        var trie = new DoubleArrayBuilder();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, cells) in sources.Rows("pinyin-words.tsv"))
        {
            var list = cells.Length == 2 ? cells[1].Split(' ') : [];
            if (list.Length == 0 || list.Length != cells[0].Length || list.Any(syllable => !_syllables.Contains(syllable)))
            {
                throw sources.Wrong("pinyin-words.tsv", line, "'word TAB a known reading for each character'");
            }

            var word = labels(cells[0]);
            if (!word.Contains((ushort)0) && seen.Add(string.Join(' ', word)))
            {
                trie.Add(word, Place(list));
            }
        }

        return trie.Build();
    }

    private int Place(string[] list)
    {
        var key = string.Join(' ', list);
        if (!_places.TryGetValue(key, out var place))
        {
            place = _lists.Count;
            _places.Add(key, place);
            _lists.Add((ushort)list.Length);
            _lists.AddRange(list.Select(syllable => (ushort)_syllables.BinarySearch(syllable, StringComparer.Ordinal)));
        }

        return place;
    }
}
