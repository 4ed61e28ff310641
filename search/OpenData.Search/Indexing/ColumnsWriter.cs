using System.Runtime.InteropServices;
using OpenData.Search.Columns;
using OpenData.Search.Storage;

namespace OpenData.Search.Indexing;

/// <summary>Collects the fixed-width values of a segment and writes them as one file. Layout: the columns, each at a
/// multiple of 8; where each starts (8 bytes each); how many documents, and how many columns (8 bytes each). Columns:
/// ids, documents in the order of their ids, stable numbers, folded titles, keyword fields, numeric columns.</summary>
internal sealed class ColumnsWriter(SchemaLayout layout)
{
    private readonly List<long> _starts = [];

    public RunColumnWriter<byte> Ids { get; } = new();

    public List<int> Numbers { get; } = [];

    public RunColumnWriter<char> Titles { get; } = new();

    public KeywordColumnWriter[] Keywords { get; } =
        [.. layout.Schema.KeywordFields.Select(_ => new KeywordColumnWriter())];

    public NumberColumnWriter[] Values { get; } = [.. layout.Schema.NumericColumns.Select(_ => new NumberColumnWriter())];

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
        file.WriteValues<int>(order);
        Start(file);
        file.WriteValues<int>(CollectionsMarshal.AsSpan(Numbers));
        Start(file);
        Titles.Write(file);
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

    private void Start(FileWriter file)
    {
        file.Align(sizeof(long));
        _starts.Add(file.Position);
    }
}
