namespace OpenData.Search.Analysis;

/// <summary>A text after folding, with the way back to the original. Reused from text to text: what it holds is valid
/// until the next <see cref="Fold"/>.</summary>
internal sealed class FoldedText(CharacterTable table)
{
    private char[] _chars = new char[256];
    private int[] _origins = new int[256];
    private int[] _ordinals = new int[257];
    private char[] _compact = new char[256];

    /// <summary>The folded characters.</summary>
    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    /// <summary>The number of folded characters.</summary>
    public int Length { get; private set; }

    /// <summary>The folded characters without separators. Positions in the index count these.</summary>
    public ReadOnlySpan<char> Compact => _compact.AsSpan(0, _ordinals[Length]);

    /// <summary>Folds a text in place of what was here.</summary>
    public void Fold(ReadOnlySpan<char> text)
    {
        Length = 0;
        Reserve(text.Length);
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (table.TryFold(text[i], out var folded))
            {
                if (length == _chars.Length)
                {
                    Reserve(length * 2);
                }

                _chars[length] = folded;
                _origins[length++] = i;
                continue;
            }

            var expansion = table.Expansion(text[i]);
            Reserve(length + expansion.Length);
            foreach (var part in expansion)
            {
                _chars[length] = part;
                _origins[length++] = i;
            }
        }

        Length = length;
        Count();
    }

    /// <summary>The kind of the folded character at an index.</summary>
    public CharKind KindAt(int index) => table.Kind(_chars[index]);

    /// <summary>How many characters that are not separators stand before a folded index (up to and including
    /// <see cref="Length"/>).</summary>
    public int OrdinalAt(int index) => _ordinals[index];

    /// <summary>The range of the original text that a range of <see cref="Compact"/> comes from.</summary>
    public (int Start, int End) OriginalRange(int start, int end)
    {
        var first = IndexOfOrdinal(start);
        var last = IndexOfOrdinal(end - 1);
        return (_origins[first], _origins[last] + 1);
    }

    // Several indexes may have one ordinal: the last of them is the character, those before are separators.
    private int IndexOfOrdinal(int ordinal)
    {
        var (low, high) = (0, Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _ordinals[middle] <= ordinal ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private void Count()
    {
        var ordinal = 0;
        for (var i = 0; i < Length; i++)
        {
            _ordinals[i] = ordinal;
            if (table.Kind(_chars[i]) != CharKind.Separator)
            {
                _compact[ordinal++] = _chars[i];
            }
        }

        _ordinals[Length] = ordinal;
        table.KeepAlive();
    }

    private void Reserve(int length)
    {
        if (length > _chars.Length)
        {
            var size = Math.Max(length, _chars.Length * 2);
            Array.Resize(ref _chars, size);
            Array.Resize(ref _origins, size);
            Array.Resize(ref _ordinals, size + 1);
            Array.Resize(ref _compact, size);
        }
    }
}
