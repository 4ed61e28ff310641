using System.Collections.Concurrent;

namespace OpenData.Search.Columns;

/// <summary>Numbers for the values of one keyword field, shared by all segments: dense, from 0, never reused. Only the
/// writer adds; any thread reads.</summary>
internal sealed class ValueTable
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private string[] _values = new string[16];
    private int _count;

    /// <summary>How many values there are. Numbers in a segment are below the count read after taking the
    /// segment.</summary>
    public int Count => Volatile.Read(ref _count);

    public int Find(string value) => _numbers.TryGetValue(value, out var number) ? number : -1;

    public string this[int number] => Volatile.Read(ref _values)[number];

    public int Add(string value)
    {
        if (_numbers.TryGetValue(value, out var number))
        {
            return number;
        }

        if (_count == _values.Length)
        {
            var larger = new string[_count * 2];
            _values.CopyTo(larger, 0);
            Volatile.Write(ref _values, larger);
        }

        _values[_count] = value;
        _numbers[value] = _count;
        Volatile.Write(ref _count, _count + 1);
        return _count - 1;
    }
}
