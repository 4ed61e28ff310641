using System.Runtime.InteropServices;
using OpenData.Search.Storage;

namespace OpenData.Search.Columns;

/// <summary>Collects and writes a <see cref="RunColumn{T}"/>.</summary>
internal sealed class RunColumnWriter<T>
    where T : unmanaged
{
    private readonly List<uint> _ends = [];
    private readonly List<T> _values = [];

    public int Count => _ends.Count;

    public ReadOnlySpan<T> this[int index]
    {
        get
        {
            var start = StartOf(index);
            return CollectionsMarshal.AsSpan(_values)[start..(int)_ends[index]];
        }
    }

    public void Add(ReadOnlySpan<T> run)
    {
        _values.AddRange(run);
        _ends.Add((uint)_values.Count);
    }

    public void Write(FileWriter file)
    {
        var isShort = true;
        for (var i = 0; i < _ends.Count; i++)
        {
            isShort &= LengthOf(i) <= byte.MaxValue;
        }

        file.WriteValues([_values.Count, isShort ? 1 : sizeof(int)]);
        for (var i = 0; i < _ends.Count; i += RunColumn<T>.GroupSize)
        {
            file.WriteValues([StartOf(i)]);
        }

        for (var i = 0; i < _ends.Count; i++)
        {
            if (isShort)
            {
                file.WriteByte((byte)LengthOf(i));
            }
            else
            {
                file.WriteValues([LengthOf(i)]);
            }
        }

        file.Align(sizeof(char));
        file.WriteValues<T>(CollectionsMarshal.AsSpan(_values));
    }

    private int StartOf(int index) => index == 0 ? 0 : (int)_ends[index - 1];

    private int LengthOf(int index) => (int)_ends[index] - StartOf(index);
}
