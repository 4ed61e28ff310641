using System.Text;
using OpenData.Search.Storage;

namespace OpenData.Search.Indexing;

/// <summary>The schema by number: every kind of field is counted from 0 in the order of its declaration. What a posting
/// tells apart are channels: one for a plain field; for a field of items with several parts two, since a name tells more
/// than a description.</summary>
internal sealed class SchemaLayout
{
    private readonly Dictionary<string, int> _texts;
    private readonly Dictionary<string, int> _keywords;
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<string, int> _counters;
    private readonly int[] _firstChannel;
    private readonly int[] _fieldOf;

    public SchemaLayout(IndexSchema schema)
    {
        Schema = schema;
        _texts = NumberNames(schema.TextFields.Select(f => f.Name));
        _keywords = NumberNames(schema.KeywordFields.Select(f => f.Name));
        _numbers = NumberNames(schema.NumericColumns.Select(c => c.Name));
        _counters = NumberNames(schema.CounterColumns.Select(c => c.Name));
        Title = _texts[schema.Title];
        Freshness = schema.Freshness is null ? -1 : _numbers[schema.Freshness];
        ByWeight = [.. Enumerable.Range(0, schema.TextFields.Count).OrderByDescending(f => schema.TextFields[f].Weight)];
        _firstChannel = new int[schema.TextFields.Count];
        var next = 1;
        for (var field = 0; field < schema.TextFields.Count; field++)
        {
            _firstChannel[field] = field == Title ? 0 : next;
            next += field == Title ? 0 : schema.TextFields[field].Channels;
        }

        ChannelCount = next;
        _fieldOf = new int[next];
        for (var channel = 0; channel < next; channel++)
        {
            _fieldOf[channel] = Enumerable.Range(0, Texts.Count).First(field => (ChannelsOf(field) >> channel & 1) != 0);
        }
    }

    public IndexSchema Schema { get; }

    public IReadOnlyList<TextField> Texts => Schema.TextFields;

    /// <summary>The number of the title field.</summary>
    public int Title { get; }

    /// <summary>The channel of the title, which is always the first, as a bit.</summary>
    public const ushort TitleChannel = 1;

    /// <summary>The number of the column that breaks ties, or -1.</summary>
    public int Freshness { get; }

    /// <summary>Numbers of the text fields in descending order of weight.</summary>
    public IReadOnlyList<int> ByWeight { get; }

    /// <summary>How many channels there are.</summary>
    public int ChannelCount { get; }

    public bool HasItems(int text) => Texts[text].Parts.Count > 0;

    /// <summary>The channel of a part of a field.</summary>
    public int Channel(int text, int part) =>
        _firstChannel[text] + (Texts[text].Channels > 1 && part == Texts[text].Parts.Count - 1 ? 1 : 0);

    /// <summary>The field that a channel belongs to.</summary>
    public int FieldOf(int channel) => _fieldOf[channel];

    /// <summary>All channels of a field as bits.</summary>
    public ushort ChannelsOf(int text) => (ushort)(((1 << Texts[text].Channels) - 1) << _firstChannel[text]);

    public int Text(string name) => Find(_texts, name, "text field");

    public int Keyword(string name) => Find(_keywords, name, "keyword field");

    public int Number(string name) => Find(_numbers, name, "numeric column");

    public int Counter(string name) => Find(_counters, name, "counter column");

    /// <summary>The number of a column to sort by, and whether it is a counter.</summary>
    public (int Number, bool IsCounter) Column(string name) =>
        _counters.TryGetValue(name, out var counter)
            ? (counter, true)
            : (Find(_numbers, name, "numeric or counter column"), false);

    /// <summary>A number that changes with everything that decides what is written of a document.</summary>
    public uint Fingerprint()
    {
        var text = new StringBuilder(Schema.Title);
        foreach (var field in Texts)
        {
            text.Append(string.Join('\u001F', [
                "\u001E", field.Name, $"{field.Weight:R}", $"{field.TypicalLength}", $"{field.Stored}", .. field.Parts]));
        }

        var names = Schema.KeywordFields.Select(f => f.Name)
            .Concat(Schema.NumericColumns.Select(c => c.Name))
            .Concat(Schema.CounterColumns.Select(c => c.Name));
        text.AppendJoin('\u001E', names);
        return FileFormat.Checksum(0, Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Throws if a document names a field that is not there.</summary>
    public void Check(SearchDocument document)
    {
        foreach (var (field, parts) in document.Texts)
        {
            var text = Text(field);
            var wanted = Math.Max(1, Texts[text].Parts.Count);
            if (parts.Length > wanted || (wanted > 1 && parts.Length < wanted))
            {
                throw new ArgumentException(
                    $"The document '{document.Id}' gives {parts.Length} parts for '{field}', which has {wanted}.");
            }
        }

        foreach (var (field, _) in document.Keywords)
        {
            Keyword(field);
        }

        foreach (var (column, _) in document.Numbers)
        {
            Number(column);
        }

        foreach (var (column, _) in document.Counters)
        {
            Counter(column);
        }
    }

    private static Dictionary<string, int> NumberNames(IEnumerable<string> names) =>
        names.Select((name, number) => (name, number)).ToDictionary(p => p.name, p => p.number, StringComparer.Ordinal);

    private static int Find(Dictionary<string, int> names, string name, string kind) =>
        names.TryGetValue(name, out var number) ? number : throw new UnknownFieldException(name, kind, names.Keys);
}
