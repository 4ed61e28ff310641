using System.Globalization;

namespace OpenData.Search.Analysis.Compiling;

/// <summary>Reads the text files of a lexicon folder. Every failure names file and line.</summary>
internal sealed class LexiconSources(string folder)
{
    /// <summary>Word → count. Words of domain-words.txt count at least what <paramref name="domain"/> says.</summary>
    public Dictionary<string, int> Words(int domain)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, cells) in Rows("words.tsv"))
        {
            if (cells.Length != 2 || cells[0].Length == 0 || !words.TryAdd(cells[0], Number("words.tsv", line, cells[1])))
            {
                throw Wrong("words.tsv", line, "'word TAB count', no word twice");
            }
        }

        foreach (var word in Lines("domain-words.txt"))
        {
            words[word] = Math.Max(domain, words.GetValueOrDefault(word));
        }

        return words;
    }

    /// <summary>Pairs of words with their counts.</summary>
    public IEnumerable<(string First, string Second, int Count)> Bigrams()
    {
        foreach (var (line, cells) in Rows("bigrams.tsv"))
        {
            for (var i = 1; i < cells.Length; i++)
            {
                var blank = cells[i].LastIndexOf(' ');
                if (blank < 1)
                {
                    throw Wrong("bigrams.tsv", line, "'word', then 'TAB word BLANK count'");
                }

                yield return (cells[0], cells[i][..blank], Number("bigrams.tsv", line, cells[i][(blank + 1)..]));
            }
        }
    }

    /// <summary>Character or long surname → five counts: surname; first, second, only character of a given name; in a
    /// transliteration.</summary>
    public Dictionary<string, int[]> Names()
    {
        var names = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var (line, cells) in Rows("names.tsv"))
        {
            if (cells.Length != 6)
            {
                throw Wrong("names.tsv", line, "a name and five counts");
            }

            names[cells[0]] = [.. cells.Skip(1).Select(cell => Number("names.tsv", line, cell))];
        }

        return names;
    }

    /// <summary>Traditional character → simplified character.</summary>
    public Dictionary<char, char> Variants()
    {
        var variants = new Dictionary<char, char>();
        foreach (var (line, cells) in Rows("variants.txt"))
        {
            if (cells is not [{ Length: 1 }, { Length: 1 }])
            {
                throw Wrong("variants.txt", line, "'character TAB character'");
            }

            variants[cells[0][0]] = cells[1][0];
        }

        return variants;
    }

    /// <summary>Rows of cells between tabs.</summary>
    public IEnumerable<(int Line, string[] Cells)> Rows(string file)
    {
        var line = 0;
        foreach (var text in File.ReadLines(Path.Combine(folder, file)))
        {
            line++;
            if (text.Length > 0 && text[0] != '#')
            {
                yield return (line, text.Split('\t'));
            }
        }
    }

    /// <summary>Lines that are not empty and do not start with #.</summary>
    public IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0 && line[0] != '#');

    /// <summary>The whole of a file.</summary>
    public string Text(string file) => File.ReadAllText(Path.Combine(folder, file));

    /// <summary>The exception for a line that is not as it should be.</summary>
    public FormatException Wrong(string file, int line, string expected) =>
        new($"{Path.Combine(folder, file)}({line}): expected {expected}.");

    private int Number(string file, int line, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(file, line, "a count");
}
