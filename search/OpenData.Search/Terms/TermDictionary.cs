using System.Buffers.Binary;
using OpenData.Search.Storage;

namespace OpenData.Search.Terms;

/// <summary>Reads what <see cref="TermDictionaryWriter"/> wrote. Terms are numbered in the order of their keys.</summary>
internal sealed unsafe class TermDictionary
{
    private readonly FileData _file;
    private readonly byte* _groups;

    public TermDictionary(FileData file)
    {
        _file = file;
        var foot = file.Values<long>(file.Length - (2 * sizeof(long)), 2);
        Count = checked((int)foot[0]);
        _groups = file.Pointer + foot[1];
    }

    /// <summary>How many terms there are.</summary>
    public int Count { get; }

    private int GroupCount => (Count + TermDictionaryWriter.GroupSize - 1) / TermDictionaryWriter.GroupSize;

    /// <summary>Where the list of a term starts, or -1 if the segment does not have the term.</summary>
    public long Find(ReadOnlySpan<byte> key)
    {
        var terms = Seek(key, out var found);
        return found ? terms.List : -1;
    }

    /// <summary>The number of the first term not before a key.</summary>
    public int LowerBound(ReadOnlySpan<byte> key) => Seek(key, out _).Number;

    // At the first term not before the key.
    private TermEnumerator Seek(ReadOnlySpan<byte> key, out bool found)
    {
        var (low, high) = (0, GroupCount);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = FirstOf(middle).SequenceCompareTo(key) <= 0 ? (middle + 1, high) : (low, middle);
        }

        found = false;
        var terms = new TermEnumerator(this, Math.Max(low - 1, 0) * TermDictionaryWriter.GroupSize);
        while (terms.MoveNext())
        {
            var order = terms.Key.SequenceCompareTo(key);
            if (order >= 0)
            {
                found = order == 0;
                break;
            }
        }

        return terms;
    }

    /// <summary>Walks the terms from a number that begins a group on.</summary>
    public TermEnumerator EnumerateFrom(int number)
    {
        var terms = new TermEnumerator(this, number - (number % TermDictionaryWriter.GroupSize));
        for (var skip = number % TermDictionaryWriter.GroupSize; skip > 0; skip--)
        {
            terms.MoveNext();
        }

        return terms;
    }

    internal byte* GroupAt(int group) =>
        _file.Pointer + BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(_groups + ((long)group * 4), 4));

    private ReadOnlySpan<byte> FirstOf(int group)
    {
        var at = GroupAt(group);
        VarInt.ReadLong(ref at);
        return new ReadOnlySpan<byte>(at + 1, *at);
    }
}
