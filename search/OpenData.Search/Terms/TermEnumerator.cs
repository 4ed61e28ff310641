using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using OpenData.Search.Storage;

namespace OpenData.Search.Terms;

/// <summary>Walks the terms of a dictionary in order.</summary>
internal unsafe struct TermEnumerator
{
    private readonly TermDictionary _terms;
    private KeyBuffer _key;
    private int _length;
    private byte* _at;

    public TermEnumerator(TermDictionary terms, int groupStart)
    {
        _terms = terms;
        Number = groupStart - 1;
    }

    /// <summary>The number of the current term.</summary>
    public int Number { get; private set; }

    /// <summary>The key of the current term, valid until the next move.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> Key => ((ReadOnlySpan<byte>)_key)[.._length];

    /// <summary>Where the list of the current term starts.</summary>
    public long List { get; private set; }

    /// <summary>Goes to the next term.</summary>
    public bool MoveNext()
    {
        if (++Number >= _terms.Count)
        {
            return false;
        }

        var shared = 0;
        if (Number % TermDictionaryWriter.GroupSize == 0)
        {
            _at = _terms.GroupAt(Number / TermDictionaryWriter.GroupSize);
            List = (long)VarInt.ReadLong(ref _at);
        }
        else
        {
            List += (long)VarInt.ReadLong(ref _at);
            shared = *_at++;
        }

        int rest = *_at++;
        new ReadOnlySpan<byte>(_at, rest).CopyTo(((Span<byte>)_key)[shared..]);
        _at += rest;
        _length = shared + rest;
        return true;
    }

    [InlineArray(TermKeys.MaxLength)]
    private struct KeyBuffer
    {
        private byte _first;
    }
}
