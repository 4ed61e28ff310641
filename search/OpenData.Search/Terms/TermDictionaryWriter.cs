using OpenData.Search.Storage;

namespace OpenData.Search.Terms;

/// <summary>Writes sorted keys, each with where its list starts. Layout: groups of 16 keys, the first whole, the others
/// as the length shared with the one before and the rest; then where each group starts (4 bytes each), where each
/// list starts (5 bytes each); last the number of keys and where the two tables start (3 × 8 bytes).</summary>
internal sealed class TermDictionaryWriter(FileWriter file)
{
    /// <summary>Keys in a group.</summary>
    public const int GroupSize = 16;

    /// <summary>Bytes of the start of a list.</summary>
    public const int OffsetWidth = 5;

    private readonly List<uint> _groups = [];
    private readonly List<long> _lists = [];
    private readonly byte[] _last = new byte[TermKeys.MaxLength];
    private int _lastLength;

    /// <summary>Adds the next key.</summary>
    public void Add(ReadOnlySpan<byte> key, long list)
    {
        var shared = 0;
        if (_lists.Count % GroupSize == 0)
        {
            _groups.Add(checked((uint)file.Position));
        }
        else
        {
            shared = key.CommonPrefixLength(_last.AsSpan(0, _lastLength));
            file.WriteByte((byte)shared);
        }

        file.WriteByte((byte)(key.Length - shared));
        file.Write(key[shared..]);
        key.CopyTo(_last);
        _lastLength = key.Length;
        _lists.Add(list);
    }

    /// <summary>Writes the tables and ends the file.</summary>
    public void Finish()
    {
        file.Align(sizeof(uint));
        var groups = file.Position;
        foreach (var group in _groups)
        {
            file.WriteValues([group]);
        }

        var lists = file.Position;
        foreach (var list in _lists)
        {
            file.WriteValues([(uint)list]);
            file.WriteByte((byte)(list >> 32));
        }

        file.WriteValues([_lists.Count, groups, lists]);
        file.Finish();
    }
}
