namespace OpenData.Search.Items;

/// <summary>A growing list of numbers with one writer and any number of readers, who see a prefix of it.</summary>
internal sealed class AppendOnlyInts
{
    private int[] _values = new int[4];
    private int _count;

    /// <summary>What has been added so far. The count is read before the array: an array that is published later holds
    /// at least as many.</summary>
    public ReadOnlySpan<int> Values
    {
        get
        {
            var count = Volatile.Read(ref _count);
            return Volatile.Read(ref _values).AsSpan(0, count);
        }
    }

    public void Add(int value)
    {
        if (_count == _values.Length)
        {
            var larger = new int[_count * 2];
            _values.CopyTo(larger, 0);
            Volatile.Write(ref _values, larger);
        }

        _values[_count] = value;
        Volatile.Write(ref _count, _count + 1);
    }
}
