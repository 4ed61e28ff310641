using System.Runtime.InteropServices;
using OpenData.Search.Analysis.Files;
using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Compiling;

/// <summary>Compiles a folder of text files to one file that <see cref="LexiconFile"/> maps.</summary>
internal sealed class LexiconCompilation
{
    private const int DomainCount = 1_500;

    private static readonly (string Name, WordClass Class)[] Classes =
    [
        ("始##始", WordClass.Start), ("末##末", WordClass.End), ("未##数", WordClass.Number), ("未##时", WordClass.Time),
        ("未##人", WordClass.Person), ("未##地", WordClass.Place), ("未##团", WordClass.Organisation),
        ("未##串", WordClass.Latin), ("未##专", WordClass.OtherName), ("未##它", WordClass.Other),
    ];

    private readonly LexiconSources _sources;
    private readonly LexiconFileWriter _writer = new();
    private readonly CharacterFolding _folding;
    private readonly ushort[] _codes = new ushort[char.MaxValue + 1];
    private readonly List<string> _words = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _counts = [];
    private readonly int _wholeMargin;
    private int _codeCount = 1;

    private LexiconCompilation(string folder, int wholeMargin)
    {
        _wholeMargin = wholeMargin;
        _sources = new LexiconSources(folder);
        _folding = new CharacterFolding(_sources.Variants());
    }

    /// <summary>The bytes of the compiled lexicon.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="wholeMargin">Which words are whole: see <see cref="WholeWords"/>.</param>
    /// <exception cref="FormatException">A file is wrong; the message names file and line.</exception>
    public static byte[] Compile(string folder, int wholeMargin = WholeWords.Margin)
    {
        var compilation = new LexiconCompilation(folder, wholeMargin);
        compilation.AddProvenance();
        compilation.AddCharacters();
        compilation.AddWords();
        compilation.AddBigrams();
        compilation.AddTraits();
        compilation.AddQueryWords();
        PinyinCompilation.Add(compilation._sources, compilation._writer, word => compilation.Labels(compilation._folding.Fold(word)));
        return compilation._writer.ToArray();
    }

    private void AddProvenance() =>
        _writer.Add(LexiconSection.Provenance, _sources.Text("README.md") + "\n" + _sources.Text("NOTICE"));

    private void AddCharacters()
    {
        _writer.Add(LexiconSection.Folded, MemoryMarshal.Cast<char, ushort>(_folding.Folded));
        _writer.Add(LexiconSection.Kinds, _folding.Kinds);
        var starts = new List<int>();
        var length = 0;
        foreach (var text in _folding.Expansions.Values)
        {
            starts.Add(length);
            length += text.Length;
        }

        starts.Add(length);
        _writer.Add<ushort>(LexiconSection.ExpansionKeys, [.. _folding.Expansions.Keys.Select(c => (ushort)c)]);
        _writer.Add<int>(LexiconSection.ExpansionStarts, CollectionsMarshal.AsSpan(starts));
        _writer.Add<char>(LexiconSection.ExpansionText, string.Concat(_folding.Expansions.Values));
    }

    private void AddWords()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, count) in _sources.Words(DomainCount))
        {
            var folded = _folding.Fold(word);
            counts[folded] = counts.GetValueOrDefault(folded) + count;
        }

        _words.AddRange(Enumerable.Repeat(string.Empty, (int)WordClass.Count));
        _counts.AddRange(Enumerable.Repeat(0, (int)WordClass.Count));
        foreach (var (name, number) in Classes)
        {
            _counts[(int)number] = counts.GetValueOrDefault(name);
            _numbers[name] = (int)number;
            counts.Remove(name);
        }

        _counts[(int)WordClass.User] = DomainCount;
        foreach (var (word, count) in counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            _numbers[word] = _words.Count;
            _words.Add(word);
            _counts.Add(count);
        }

        NumberCharacters();
        var trie = new DoubleArrayBuilder();
        for (var i = (int)WordClass.Count; i < _words.Count; i++)
        {
            trie.Add(Labels(_words[i]), i);
        }

        _writer.Add<ulong>(LexiconSection.Words, trie.Build());
    }

    // The characters of frequent words get small numbers, so that what is used most lies close together.
    private void NumberCharacters()
    {
        foreach (var c in _words.SelectMany(word => word))
        {
            if (_codes[c] == 0)
            {
                _codes[c] = (ushort)_codeCount++;
            }
        }

        for (var i = 0; i <= char.MaxValue; i++)
        {
            var folded = _folding.Folded[i];
            _codes[i] = folded == '\0' ? (ushort)0 : _codes[folded];
        }
    }

    private void AddBigrams()
    {
        var pairs = new List<(int First, int Second, ushort Cost)>();
        var followed = new double[_words.Count];
        foreach (var (first, second, count) in _sources.Bigrams())
        {
            if (_numbers.TryGetValue(_folding.Fold(first), out var a) && _numbers.TryGetValue(_folding.Fold(second), out var b))
            {
                followed[a] += count;
                pairs.Add((a, b, LanguageModel.Pair(count, _counts[a])));
            }
        }

        var (slots, tables) = BigramTable.Build(pairs, _words.Count);
        var total = _counts.Sum(count => (double)count) - _counts[(int)WordClass.Start] - _counts[(int)WordClass.End];
        var costs = _counts.Select((count, i) => LanguageModel.Word(count, total, followed[i], tables[i])).ToArray();
        var whole = new WholeWords(_words, _numbers, costs, pairs);
        _writer.Add<WordCosts>(
            LexiconSection.WordCosts, [.. costs.Select((cost, i) => whole.IsWhole(i, _wholeMargin) ? cost.AsWhole() : cost)]);
        _writer.Add<uint>(LexiconSection.Bigrams, slots);
    }

    private void AddTraits()
    {
        var (traits, surnames) = new TraitCosts(_sources.Names(), _words, _counts, _codes, _codeCount).Compute();
        _writer.Add<uint>(
            LexiconSection.Symbols,
            [.. _codes.Select((code, i) => code | ((uint)_folding.Kinds[i] << 16) | ((uint)TraitCosts.Roles(traits[code]) << 24))]);
        _writer.Add<CharacterTraits>(LexiconSection.Traits, traits);
        _writer.Add<ulong>(LexiconSection.LongSurnames, surnames);
    }

    private void AddQueryWords()
    {
        _writer.Add(LexiconSection.StopWords, string.Join('\n', _sources.Lines("stopwords.txt").Select(_folding.Fold)));
        _writer.Add(LexiconSection.Synonyms, string.Join('\n', _sources.Lines("synonyms.txt").Select(_folding.Fold)));
    }

    private ushort[] Labels(string word) => [.. word.Select(c => _codes[c])];
}
