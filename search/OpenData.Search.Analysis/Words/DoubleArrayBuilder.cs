namespace OpenData.Search.Analysis.Words;

/// <summary>Makes the units of a <see cref="DoubleArray"/> from words as labels (1 and up), sorted by label, without
/// doubles. First fit over the list of free units; a node with one child takes the first free unit.</summary>
internal sealed class DoubleArrayBuilder
{
    private readonly List<ushort[]> _words = [];
    private readonly List<int> _numbers = [];
    private ulong[] _units = [];
    private int[] _nextFree = [];
    private bool[] _placeUsed = [];
    private int _firstFree;
    private int _maxLabel;
    private int _used;

    /// <summary>Adds a word with its number.</summary>
    public void Add(ushort[] labels, int number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, DoubleArray.Limit);
        _words.Add(labels);
        _numbers.Add(number);
    }

    /// <summary>The units.</summary>
    public ulong[] Build()
    {
        var order = new int[_words.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            foreach (var label in _words[i])
            {
                _maxLabel = Math.Max(_maxLabel, label);
            }
        }

        Array.Sort(order, (a, b) => _words[a].AsSpan().SequenceCompareTo(_words[b]));
        Grow(_maxLabel + 2);
        _firstFree = Free(1);
        var root = Children(order, 0, order.Length, 0);
        foreach (var (label, _, _) in root)
        {
            Take(label, label);
        }

        _placeUsed[0] = true;
        var pending = new Stack<(int Unit, int From, int To, int Depth)>();
        Push(pending, root, 0, 1);
        while (pending.TryPop(out var node))
        {
            var (unit, from, to, depth) = node;
            if (_words[order[from]].Length == depth)
            {
                _units[unit] |= (ulong)(_numbers[order[from]] + 1) << 40;
                from++;
            }

            if (from < to)
            {
                var children = Children(order, from, to, depth);
                var place = PlaceFor(children);
                _placeUsed[place] = true;
                _units[unit] |= (ulong)place << 16;
                foreach (var (label, _, _) in children)
                {
                    Take(place + label, label);
                }

                Push(pending, children, place, depth + 1);
            }
        }

        // Wherever a place lies, every label after it is inside; after the last unit there is room for one place without any.
        Array.Resize(ref _units, _used + _maxLabel + 2);
        for (var unit = 1; unit <= _used; unit++)
        {
            if (_units[unit] != 0 && ((_units[unit] >> 16) & 0xFFFFFF) == 0)
            {
                _units[unit] |= (ulong)(_used + 1) << 16;
            }
        }

        return _units;
    }

    private static void Push(
        Stack<(int Unit, int From, int To, int Depth)> pending, List<(int Label, int From, int To)> children, int place, int depth)
    {
        for (var i = children.Count - 1; i >= 0; i--)
        {
            pending.Push((place + children[i].Label, children[i].From, children[i].To, depth));
        }
    }

    private List<(int Label, int From, int To)> Children(int[] order, int from, int to, int depth)
    {
        var children = new List<(int, int, int)>();
        for (var at = from; at < to;)
        {
            var label = _words[order[at]][depth];
            var end = at + 1;
            while (end < to && _words[order[end]][depth] == label)
            {
                end++;
            }

            children.Add((label, at, end));
            at = end;
        }

        return children;
    }

    private int PlaceFor(List<(int Label, int From, int To)> children)
    {
        var least = children[0].Label;
        for (var free = _firstFree; ; free = Free(free + 1))
        {
            var place = free - least;
            if (place <= 0 || _placeUsed[place])
            {
                continue;
            }

            Grow(place + _maxLabel + 2);
            var fits = true;
            for (var i = 1; i < children.Count && fits; i++)
            {
                fits = _units[place + children[i].Label] == 0;
            }

            if (fits)
            {
                return place <= DoubleArray.Limit ? place : throw new InvalidOperationException("Too many words.");
            }
        }
    }

    private void Take(int unit, int label)
    {
        Grow(unit + 2);
        _units[unit] = (ushort)label;
        _nextFree[unit] = unit + 1;
        _used = Math.Max(_used, unit);
        if (unit == _firstFree)
        {
            _firstFree = Free(unit);
        }
    }

    // The first free unit from here on; remembers the way.
    private int Free(int unit)
    {
        var at = unit;
        Grow(at + 2);
        while (_nextFree[at] != at)
        {
            at = _nextFree[at];
            Grow(at + 2);
        }

        while (unit != at)
        {
            (unit, _nextFree[unit]) = (_nextFree[unit], at);
        }

        return at;
    }

    private void Grow(int size)
    {
        var old = _units.Length;
        if (size <= old)
        {
            return;
        }

        size = Math.Max(size, old * 2);
        Array.Resize(ref _units, size);
        Array.Resize(ref _placeUsed, size);
        Array.Resize(ref _nextFree, size);
        for (var i = old; i < size; i++)
        {
            _nextFree[i] = i;
        }
    }
}
