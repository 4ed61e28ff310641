using System.Reflection;

namespace OpenData.Payloads.Catalog;

/// <summary>
/// Brings the words that sources use for one thing to the portal's own word. The tables are the
/// <c>Vocabularies/*.tsv</c> files, each line a value and its word, with the reason as a comment where it is not plain.
/// </summary>
public sealed class Vocabulary
{
    private static readonly char[] Separators = ['|', ',', '，', '、', '/', ';', '；', '&', '\n', '\t'];

    private readonly Dictionary<string, string?> _words = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly bool _joinsHalves;

    private Vocabulary(string name, bool joinsHalves = false)
    {
        _joinsHalves = joinsHalves;
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.tsv")
            ?? throw new InvalidOperationException($"The vocabulary {name}.tsv is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            Load(line);
        }
    }

    /// <summary>数据领域: the twelve domains of the portal.</summary>
    public static Vocabulary Domains { get; } = new("domains", joinsHalves: true);

    /// <summary>更新频率.</summary>
    public static Vocabulary UpdateFrequencies { get; } = new("update-frequencies");

    /// <summary>开放属性: 无条件开放 and 有条件开放.</summary>
    public static Vocabulary OpenTypes { get; } = new("open-types");

    /// <summary>Formats in lower case.</summary>
    public static Vocabulary Formats { get; } = new("formats");

    /// <summary>资源分类: 数据产品 and 数据接口.</summary>
    public static Vocabulary Categories { get; } = new("categories");

    /// <summary>Types of data items: the names of <see cref="Contracts.Datasets.DataItemType"/>.</summary>
    public static Vocabulary ItemTypes { get; } = new("item-types");

    /// <summary>The portal's own words, in the order of the table.</summary>
    public IReadOnlyList<string> Terms => _terms;

    /// <summary>Whether <paramref name="value"/> only says that there is no value, such as 暂无 or <c>null</c>.</summary>
    public static bool IsPlaceholder(string value) => VocabularyKey.IsPlaceholder(VocabularyKey.Of(value));

    /// <summary>
    /// The portal's word for <paramref name="value"/>, or null. Case, width, white space and quotes around it do not
    /// matter. A value that holds several, such as 财税金融|社会救助, takes the first that has a word.
    /// </summary>
    public string? Find(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var key = VocabularyKey.Of(value);
        if (_words.TryGetValue(key, out var word))
        {
            return word;
        }

        return value.Split(Separators).Select(part => FindWhole(VocabularyKey.Of(part))).FirstOrDefault(found => found is not null)
            ?? (_joinsHalves ? FindHalves(key) : null);
    }

    /// <summary>The values inside <paramref name="value"/>: it alone where the table lists it, else its parts.</summary>
    public IEnumerable<string> Split(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return _words.ContainsKey(VocabularyKey.Of(value))
            ? [value]
            : value.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Whether the table lists the value as one that maps to nothing on purpose.</summary>
    internal bool IsLeftOut(string value) =>
        _words.TryGetValue(VocabularyKey.Of(value), out var word) && word is null;

    private string? FindWhole(string key) => _words.GetValueOrDefault(key);

    // 农业水利 is 农业 and 水利: unseen portals join the words that others give one by one.
    private string? FindHalves(string key) =>
        key.Length == 4 && FindWhole(key[..2]) is { } first && FindWhole(key[2..]) is not null ? first : null;

    private void Load(string line)
    {
        var text = line.Split('#', 2)[0].TrimEnd();
        if (text.Length == 0)
        {
            return;
        }

        var cells = text.Split('\t', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var word = cells[0] == "?" ? null : cells[0];
        if (word is not null && !_terms.Contains(word))
        {
            _terms.Add(word);
        }

        foreach (var value in word is null ? cells.Skip(1) : cells)
        {
            // Two spellings of one value may meet in one key, but not under two words.
            if (!_words.TryAdd(VocabularyKey.Of(value), word) && _words[VocabularyKey.Of(value)] != word)
            {
                throw new InvalidOperationException($"The vocabulary table lists \"{value}\" under two words.");
            }
        }
    }
}
