using System.Runtime.InteropServices;
using OpenData.Search.Columns;
using OpenData.Search.Storage;

namespace OpenData.Search.Indexing;

/// <summary>Collects the fixed-width values of a segment and writes them as one file. Layout: the columns, each at a
/// multiple of 8; where each starts (8 bytes each); how many documents, and how many columns (8 bytes each). Columns:
/// ids, documents in the order of their ids, stable numbers (1 if they only count on, the first, else all, 4 bytes
/// each), folded titles, which titles stand as they were written (a
/// bit each), keyword fields, numeric columns.</summary>
internal sealed class ColumnsWriter(SchemaLayout layout)
{
    private readonly List<long> _starts = [];

    public RunColumnWriter<byte> Ids { get; } = new();

    public List<int> Numbers { get; } = [];

    public RunColumnWriter<char> Titles { get; } = new();

    /// <summary>A bit per document whose title is the folded title as it stands.</summary>
    private List<ulong> PlainTitles { get; } = [];

    public KeywordColumnWriter[] Keywords { get; } =
        [.. layout.Schema.KeywordFields.Select(_ => new KeywordColumnWriter())];

    public NumberColumnWriter[] Values { get; } = [.. layout.Schema.NumericColumns.Select(_ => new NumberColumnWriter())];

    /// <summary>Adds the title of the next document.</summary>
    /// <param name="title">The title, folded and without separators.</param>
    /// <param name="isPlain">Whether it was written like that.</param>
    public void AddTitle(ReadOnlySpan<char> title, bool isPlain)
    {
        var doc = Titles.Count;
        if (doc % 64 == 0)
        {
            PlainTitles.Add(0);
        }

        PlainTitles[^1] |= isPlain ? 1UL << (doc % 64) : 0;
        Titles.Add(title);
    }

    public void Write(FileWriter file)
    {
        Start(file);
        Ids.Write(file);
        var order = new int[Ids.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        order.AsSpan().Sort((a, b) => Ids[a].SequenceCompareTo(Ids[b]));
        Start(file);
        OrderColumn.Write(file, order);
        WriteUnlessCounting(file, CollectionsMarshal.AsSpan(Numbers));
        Start(file);
        Titles.Write(file);
        Start(file);
        file.WriteValues<ulong>(CollectionsMarshal.AsSpan(PlainTitles));
        foreach (var column in Keywords)
        {
            Start(file);
            column.Write(file);
        }

        foreach (var column in Values)
        {
            Start(file);
            column.Write(file);
        }

        file.Align(sizeof(long));
        file.WriteValues<long>(CollectionsMarshal.AsSpan(_starts));
        file.WriteValues([(long)Ids.Count, _starts.Count]);
        file.Finish();
    }

    // Numbers that only count on from the first are what documents indexed in order have; they need no room.
    private void WriteUnlessCounting(FileWriter file, ReadOnlySpan<int> numbers)
    {
        var isCounting = true;
        for (var i = 1; i < numbers.Length && isCounting; i++)
        {
            isCounting = numbers[i] == numbers[0] + i;
        }

        Start(file);
        file.WriteValues([isCounting ? 1 : 0, numbers.IsEmpty ? 0 : numbers[0]]);
        file.WriteValues(isCounting ? [] : numbers);
    }

    private void Start(FileWriter file)
    {
        file.Align(sizeof(long));
        _starts.Add(file.Position);
    }
}
