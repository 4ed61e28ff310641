using System.Runtime.InteropServices;

namespace OpenData.Search.Suggesting;

/// <summary>The entries of one kind while an index is built: texts, folded texts and word starts in shared pools, so
/// that a million entries are a few arrays.</summary>
internal sealed class EntryTable(string kind)
{
    private readonly List<char> _texts = [];
    private readonly List<char> _folded = [];
    private readonly List<WordStart> _starts = [];
    private readonly List<Row> _rows = [];
    private int[] _slots = new int[1024];

    /// <summary>The name of the kind.</summary>
    public string Kind => kind;

    /// <summary>The number of different entries.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds an entry, or its weight to the entry that has the same folded text; the spelling of the heaviest
    /// stays.</summary>
    public void Add(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, ReadOnlySpan<WordStart> starts, double weight)
    {
        ref var slot = ref SlotOf(folded);
        if (slot == 0)
        {
            if (_rows.Count == SuggestKey.MaxEntries)
            {
                throw new InvalidOperationException(
                    $"The kind \"{kind}\" has more than {SuggestKey.MaxEntries} entries. Leave out those of least use.");
            }

            _rows.Add(new Row
            {
                TextStart = _texts.Count,
                TextLength = text.Length,
                FoldedStart = _folded.Count,
                FoldedLength = folded.Length,
                StartsStart = _starts.Count,
                StartsCount = starts.Length,
                Weight = weight,
                Heaviest = weight,
            });
            _texts.AddRange(text);
            _folded.AddRange(folded);
            _starts.AddRange(starts);
            slot = _rows.Count;
            if (_rows.Count * 2 > _slots.Length)
            {
                Grow();
            }

            return;
        }

        ref var row = ref CollectionsMarshal.AsSpan(_rows)[slot - 1];
        row.Weight += weight;
        if (weight > row.Heaviest)
        {
            row.Heaviest = weight;
            (row.TextStart, row.TextLength) = (_texts.Count, text.Length);
            (row.StartsStart, row.StartsCount) = (_starts.Count, starts.Length);
            _texts.AddRange(text);
            _starts.AddRange(starts);
        }
    }

    /// <summary>The entries from the best on: heavier, then shorter, then by code units, but of two
    /// numbers the larger: the newest year.</summary>
    public int[] Ranked()
    {
        var order = new int[Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (left, right) =>
        {
            var rows = CollectionsMarshal.AsSpan(_rows);
            ref var a = ref rows[left];
            ref var b = ref rows[right];
            var byWeight = b.Weight.CompareTo(a.Weight);
            if (byWeight != 0)
            {
                return byWeight;
            }

            return a.FoldedLength != b.FoldedLength
                ? a.FoldedLength.CompareTo(b.FoldedLength)
                : CompareNewestFirst(Folded(left), Folded(right));
        });
        return order;
    }

    /// <summary>The text of an entry.</summary>
    public ReadOnlySpan<char> Text(int entry) =>
        CollectionsMarshal.AsSpan(_texts).Slice(_rows[entry].TextStart, _rows[entry].TextLength);

    /// <summary>The folded text of an entry, without separators.</summary>
    public ReadOnlySpan<char> Folded(int entry) =>
        CollectionsMarshal.AsSpan(_folded).Slice(_rows[entry].FoldedStart, _rows[entry].FoldedLength);

    /// <summary>Where words begin in an entry, its first excepted.</summary>
    public ReadOnlySpan<WordStart> Starts(int entry) =>
        CollectionsMarshal.AsSpan(_starts).Slice(_rows[entry].StartsStart, _rows[entry].StartsCount);

    /// <summary>The weight of an entry.</summary>
    public double Weight(int entry) => _rows[entry].Weight;

    private static int CompareNewestFirst(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var at = left.CommonPrefixLength(right);
        if (at == left.Length || at == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        var order = left[at].CompareTo(right[at]);
        return char.IsAsciiDigit(left[at]) && char.IsAsciiDigit(right[at]) ? -order : order;
    }

    private ref int SlotOf(ReadOnlySpan<char> folded)
    {
        var mask = _slots.Length - 1;
        for (var at = string.GetHashCode(folded) & mask; ; at = (at + 1) & mask)
        {
            if (_slots[at] == 0 || folded.SequenceEqual(Folded(_slots[at] - 1)))
            {
                return ref _slots[at];
            }
        }
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 4];
        for (var i = 0; i < _rows.Count; i++)
        {
            SlotOf(Folded(i)) = i + 1;
        }
    }

    /// <summary>Where a word begins: in the text, and in the folded text.</summary>
    internal readonly record struct WordStart(byte Text, byte Folded);

    private struct Row
    {
        public int TextStart;
        public int TextLength;
        public int FoldedStart;
        public int FoldedLength;
        public int StartsStart;
        public int StartsCount;
        public double Weight;
        public double Heaviest;
    }
}
