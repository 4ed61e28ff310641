using System.Text;
using OpenData.Search.Storage;

namespace OpenData.Search.Columns;

/// <summary>The values of a keyword field, per document, as numbers of a table of the segment. Layout: whether each
/// document has at most one (4 bytes), bytes of a number, how many values, reserved (4 each); the values as a
/// <see cref="RunColumn{T}"/>; for several values per document the ends of their runs; the numbers.</summary>
internal sealed unsafe class KeywordColumn
{
    private readonly FileData _file;
    private readonly uint* _ends;
    private readonly byte* _codes;

    /// <param name="file">The file of columns.</param>
    /// <param name="offset">Where the column starts.</param>
    /// <param name="docs">How many documents the segment has.</param>
    /// <param name="table">Numbers of the values over all segments.</param>
    public KeywordColumn(FileData file, long offset, int docs, ValueTable table)
    {
        _file = file;
        var head = file.Values<int>(offset, 4);
        IsSingle = head[0] != 0;
        Width = head[1];
        ValueCount = head[2];
        var names = new RunColumn<byte>(file, offset + (4 * sizeof(int)), ValueCount);
        Global = new int[ValueCount];
        for (var i = 0; i < ValueCount; i++)
        {
            Global[i] = table.Add(Encoding.UTF8.GetString(names[i]));
        }

        var data = names.End;
        data = (data + sizeof(uint) - 1) / sizeof(uint) * sizeof(uint);
        _ends = (uint*)(file.Pointer + data);
        _codes = file.Pointer + data + (IsSingle ? 0 : (long)docs * sizeof(uint));
    }

    /// <summary>Whether each document has at most one value, and its number stands at its place.</summary>
    public bool IsSingle { get; }

    /// <summary>Bytes of a number: 1, 2 or 4.</summary>
    public int Width { get; }

    /// <summary>How many different values there are; as a number it says that there is none.</summary>
    public int ValueCount { get; }

    /// <summary>The number over all segments of each value.</summary>
    public int[] Global { get; }

    /// <summary>The numbers, one after the other; alive as long as the column is.</summary>
    public byte* Codes => _codes;

    /// <summary>Where in the run of numbers those of a document stand.</summary>
    public (int Start, int End) RangeOf(int doc)
    {
        if (IsSingle)
        {
            return (doc, CodeAt(doc) == ValueCount ? doc : doc + 1);
        }

        GC.KeepAlive(_file);
        return ((int)(doc == 0 ? 0 : _ends[doc - 1]), (int)_ends[doc]);
    }

    /// <summary>The number at a place of the run.</summary>
    public int CodeAt(int place) => Width switch
    {
        1 => _codes[place],
        2 => _codes[2L * place] | (_codes[(2L * place) + 1] << 8),
        _ => _codes[4L * place] | (_codes[(4L * place) + 1] << 8) | (_codes[(4L * place) + 2] << 16)
            | (_codes[(4L * place) + 3] << 24),
    };
}
