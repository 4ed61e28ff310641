using System.Buffers.Binary;
using OpenData.Search.Storage;

namespace OpenData.Search.Terms;

/// <summary>Reads what <see cref="TermDictionaryWriter"/> wrote. Terms are numbered in the order of their keys.</summary>
internal sealed unsafe class TermDictionary
{
    private readonly FileData _file;
    private readonly byte* _groups;
    private readonly byte* _lists;

    public TermDictionary(FileData file)
    {
        _file = file;
        var foot = file.Values<long>(file.Length - (3 * sizeof(long)), 3);
        Count = checked((int)foot[0]);
        _groups = file.Pointer + foot[1];
        _lists = file.Pointer + foot[2];
    }

    /// <summary>How many terms there are.</summary>
    public int Count { get; }

    private int GroupCount => (Count + TermDictionaryWriter.GroupSize - 1) / TermDictionaryWriter.GroupSize;

    /// <summary>Where the list of a term starts, or -1 if the segment does not have the term.</summary>
    public long Find(ReadOnlySpan<byte> key)
    {
        var number = LowerBound(key, out var found);
        return found ? ListOf(number) : -1;
    }

    /// <summary>The number of the first term not before a key.</summary>
    public int LowerBound(ReadOnlySpan<byte> key, out bool found)
    {
        found = false;
        var (low, high) = (0, GroupCount);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = FirstOf(middle).SequenceCompareTo(key) <= 0 ? (middle + 1, high) : (low, middle);
        }

        if (low == 0)
        {
            return 0;
        }

        var terms = new TermEnumerator(this, (low - 1) * TermDictionaryWriter.GroupSize);
        while (terms.MoveNext() && terms.Number < low * TermDictionaryWriter.GroupSize)
        {
            var order = terms.Key.SequenceCompareTo(key);
            if (order >= 0)
            {
                found = order == 0;
                return terms.Number;
            }
        }

        return Math.Min(low * TermDictionaryWriter.GroupSize, Count);
    }

    /// <summary>Where the list of the term of a number starts.</summary>
    public long ListOf(int number)
    {
        var at = _lists + ((long)number * TermDictionaryWriter.OffsetWidth);
        return BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(at, 4)) | ((long)at[4] << 32);
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
        return new ReadOnlySpan<byte>(at + 1, *at);
    }
}
