using System.Runtime.InteropServices;
using OpenData.Search.Storage;

namespace OpenData.Search.Terms;

/// <summary>Writes sorted keys, each with where its list starts. Layout: groups of 16 keys: where the list of the first
/// starts; per key but the first the bytes of the list before and the length that the key shares with the one before; the
/// length of the rest and the rest. Then where each group starts (4 bytes each); last the number of keys and where that
/// table starts (2 × 8 bytes).</summary>
internal sealed class TermDictionaryWriter(FileWriter file)
{
    /// <summary>Keys in a group.</summary>
    public const int GroupSize = 16;

    private readonly List<uint> _groups = [];
    private readonly byte[] _last = new byte[TermKeys.MaxLength];
    private int _lastLength;
    private long _lastList;
    private int _count;

    /// <summary>Adds the next key.</summary>
    public void Add(ReadOnlySpan<byte> key, long list)
    {
        var shared = 0;
        if (_count % GroupSize == 0)
        {
            _groups.Add(checked((uint)file.Position));
            file.WriteVarInt((ulong)list);
        }
        else
        {
            file.WriteVarInt((ulong)(list - _lastList));
            shared = key.CommonPrefixLength(_last.AsSpan(0, _lastLength));
            file.WriteByte((byte)shared);
        }

        file.WriteByte((byte)(key.Length - shared));
        file.Write(key[shared..]);
        key.CopyTo(_last);
        _lastLength = key.Length;
        _lastList = list;
        _count++;
    }

    /// <summary>Writes the table and ends the file.</summary>
    public void Finish()
    {
        file.Align(sizeof(uint));
        var groups = file.Position;
        file.WriteValues<uint>(CollectionsMarshal.AsSpan(_groups));
        file.WriteValues([_count, groups]);
        file.Finish();
    }
}
