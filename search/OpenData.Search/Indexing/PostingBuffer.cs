using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OpenData.Search.Postings;
using OpenData.Search.Storage;
using OpenData.Search.Terms;

namespace OpenData.Search.Indexing;

/// <summary>The postings of a segment that is built: added document by document, written term by term. Each term has a
/// chain of slices of shared blocks, each slice twice as long as the one before and with the place of the next in its last
/// four bytes, so a list is read as it was written and memory is what the bytes need.</summary>
internal sealed class PostingBuffer : IDisposable
{
    private const int BlockBits = 20;
    private const int BlockSize = 1 << BlockBits;
    private const int FirstSlice = 16;
    private const int LargestSlice = 1 << 14;
    private const int LinkSize = sizeof(int);

    private readonly List<byte[]> _blocks = [];
    private readonly ByteSink _chain = new(1 << 12);
    private readonly List<int> _groups = [];
    private Chain[] _chains = new Chain[1 << 12];
    private int _end;

    public int Count { get; private set; }

    /// <summary>Adds a posting; a term's documents ascend.</summary>
    /// <param name="term">The term's number.</param>
    /// <param name="doc">The document.</param>
    /// <param name="posting">How the term occurs there.</param>
    /// <param name="groups">For each channel but the title the number of positions, then the first of them and what each
    /// of the others is further, as <see cref="VarInt"/>.</param>
    public void Add(int term, int doc, Posting posting, ReadOnlySpan<byte> groups)
    {
        if (term >= _chains.Length)
        {
            Array.Resize(ref _chains, Math.Max(_chains.Length * 2, term + 1));
        }

        ref var chain = ref _chains[term];
        Span<byte> head = stackalloc byte[(2 * VarInt.MaxLength) + 1];
        var length = VarInt.Write(head, (uint)(doc - chain.LastDoc));
        head[length++] = posting.Impact;
        length += VarInt.Write(head[length..], posting.Channels);
        chain.LastDoc = doc;
        Append(ref chain, head[..length]);
        Append(ref chain, groups);
        Count++;
    }

    /// <summary>Writes the lists of all terms.</summary>
    public unsafe void Write(TermTable terms, SegmentWriter segment)
    {
        foreach (var term in terms.Sorted())
        {
            if (term < _chains.Length && _chains[term].Capacity > 0)
            {
                ReadChain(_chains[term]);
                fixed (byte* start = _chain.Written)
                {
                    WriteList(start, start + _chain.Length, segment.Postings);
                }

                segment.EndTerm(terms[term]);
            }
        }
    }

    public void Dispose()
    {
        foreach (var block in _blocks)
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        _blocks.Clear();
    }

    private unsafe void WriteList(byte* at, byte* end, PostingsWriter list)
    {
        for (var doc = 0; at < end;)
        {
            doc += (int)VarInt.Read(ref at);
            var impact = *at++;
            var posting = new Posting(impact, (ushort)VarInt.Read(ref at));
            _groups.Clear();
            for (var group = PositionCodec.GroupsOf(posting); group > 0; group--)
            {
                var count = (int)VarInt.Read(ref at);
                _groups.Add(count);
                for (var position = 0; count > 0; count--)
                {
                    position += (int)VarInt.Read(ref at);
                    _groups.Add(position);
                }
            }

            list.Add(doc, posting, CollectionsMarshal.AsSpan(_groups));
        }
    }

    private void ReadChain(Chain chain)
    {
        _chain.Clear();
        var slice = chain.First;
        for (var size = FirstSlice; ; size = Math.Min(size * 2, LargestSlice))
        {
            var bytes = Slice(slice, size);
            if (chain.Last == slice)
            {
                _chain.Write(bytes[..chain.Length]);
                return;
            }

            _chain.Write(bytes[..^LinkSize]);
            slice = BinaryPrimitives.ReadInt32LittleEndian(bytes[^LinkSize..]);
        }
    }

    private void Append(ref Chain chain, ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            var room = chain.Capacity - LinkSize - chain.Length;
            if (bytes.Length <= room)
            {
                bytes.CopyTo(Slice(chain.Last, chain.Capacity)[chain.Length..]);
                chain.Length += bytes.Length;
                return;
            }

            if (room > 0)
            {
                bytes[..room].CopyTo(Slice(chain.Last, chain.Capacity)[chain.Length..]);
                bytes = bytes[room..];
            }

            Extend(ref chain);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Extend(ref Chain chain)
    {
        var size = chain.Capacity == 0 ? FirstSlice : Math.Min(chain.Capacity * 2, LargestSlice);
        if (_end + size > _blocks.Count << BlockBits)
        {
            _end = _blocks.Count << BlockBits;
            _blocks.Add(ArrayPool<byte>.Shared.Rent(BlockSize));
        }

        if (chain.Capacity == 0)
        {
            chain.First = _end;
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(Slice(chain.Last, chain.Capacity)[^LinkSize..], _end);
        }

        (chain.Last, chain.Capacity, chain.Length) = (_end, size, 0);
        _end += size;
    }

    private Span<byte> Slice(int place, int size) => _blocks[place >> BlockBits].AsSpan(place & (BlockSize - 1), size);

    // Of the last slice: where it is, its size, how much of it is written.
    private struct Chain
    {
        public int First;
        public int Last;
        public int Capacity;
        public int Length;
        public int LastDoc;
    }
}
