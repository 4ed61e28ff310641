using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Text;

namespace OpenData.Search.Analysis.Files;

/// <summary>A compiled lexicon: little-endian; a header (magic, version, length, checksum of all that follows it, number of
/// sections), a table of sections (number, offset, length), the sections, each at a multiple of 64. Opening maps the file
/// and checks all of it; nothing is parsed.</summary>
internal sealed unsafe class LexiconFile
{
    public const int Version = 3;
    public const int HeaderLength = 32;
    public const int TableEntry = 24;
    public const int Alignment = 64;

    private readonly Dictionary<int, (long Offset, long Length)> _sections = [];
    private readonly MemoryMappedViewAccessor? _view;
    private readonly object? _owner;
    private readonly byte* _start;
    private readonly long _length;
    private readonly string _name;

    private LexiconFile(string name, byte* start, long length, MemoryMappedViewAccessor? view, object? owner)
    {
        _start = start;
        (_name, _length, _view, _owner) = (name, length, view, owner);
        Check();
    }

    /// <summary>The eight bytes that a compiled lexicon begins with.</summary>
    public static ReadOnlySpan<byte> Magic => "ODLEXICN"u8;

    /// <summary>The checksum of the whole content.</summary>
    public uint Checksum => BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(_start + 28, sizeof(uint)));

    /// <summary>Maps a file.</summary>
    /// <exception cref="LexiconFileException">It is missing, damaged or of another version.</exception>
    public static LexiconFile Open(string path)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("The lexicon is read in place, which needs a little-endian machine.");
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length < HeaderLength)
            {
                throw new LexiconFileException($"{path}: {stream.Length} bytes are too few for a lexicon.");
            }

            using var map = MemoryMappedFile.CreateFromFile(
                stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            var view = map.CreateViewAccessor(0, stream.Length, MemoryMappedFileAccess.Read);
            byte* start = null;
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            return new LexiconFile(path, start + view.PointerOffset, stream.Length, view, null);
        }
        catch (Exception e) when (e is IOException and not LexiconFileException or UnauthorizedAccessException)
        {
            throw new LexiconFileException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>Reads a compiled lexicon from memory.</summary>
    public static LexiconFile Read(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length < HeaderLength)
        {
            throw new LexiconFileException($"{name}: {bytes.Length} bytes are too few for a lexicon.");
        }

        // Eight more, so that the first section can be aligned as in a mapped file.
        var copy = GC.AllocateUninitializedArray<byte>(bytes.Length + Alignment, pinned: true);
        var start = (byte*)Unsafe.AsPointer(ref copy[0]);
        var shift = (int)((Alignment - ((long)start % Alignment)) % Alignment);
        bytes.CopyTo(copy.AsSpan(shift));
        return new LexiconFile(name, start + shift, bytes.Length, null, copy);
    }

    /// <summary>The elements of a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="count">How many elements it must have; -1 for any number.</param>
    public MappedArray<T> Array<T>(LexiconSection section, int count = -1)
        where T : unmanaged
    {
        if (!_sections.TryGetValue((int)section, out var place))
        {
            throw Damaged($"the section {section} is missing");
        }

        var elements = place.Length / sizeof(T);
        if (place.Length % sizeof(T) != 0 || elements > int.MaxValue || (count >= 0 && elements != count))
        {
            throw Damaged($"the section {section} has {place.Length} bytes");
        }

        return new MappedArray<T>((T*)(_start + place.Offset), (int)elements);
    }

    /// <summary>The lines of a section of text.</summary>
    public string[] Lines(LexiconSection section)
    {
        var text = Text(section);
        return text.Length == 0 ? [] : text.Split('\n');
    }

    /// <summary>A section of text.</summary>
    public string Text(LexiconSection section) => Encoding.UTF8.GetString(Array<byte>(section).Span);

    /// <summary>The exception for a file that contradicts itself.</summary>
    public LexiconFileException Damaged(string reason) => new($"{_name}: damaged lexicon: {reason}.");

    private void Check()
    {
        var header = new ReadOnlySpan<byte>(_start, HeaderLength);
        if (!header[..8].SequenceEqual(Magic))
        {
            throw new LexiconFileException($"{_name}: not a compiled lexicon (its first bytes are others).");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (version != Version)
        {
            throw new LexiconFileException($"{_name}: version {version}; this program reads version {Version}.");
        }

        var length = BinaryPrimitives.ReadInt64LittleEndian(header[16..]);
        if (length != _length || length > int.MaxValue)
        {
            throw Damaged($"it has {_length} bytes and should have {length}");
        }

        var body = new ReadOnlySpan<byte>(_start + HeaderLength, (int)length - HeaderLength);
        var count = BinaryPrimitives.ReadInt32LittleEndian(header[24..]);
        if (LexiconChecksum.Of(body) != BinaryPrimitives.ReadUInt32LittleEndian(header[28..])
            || BinaryPrimitives.ReadInt32LittleEndian(header[12..]) != 0)
        {
            throw Damaged("its checksum is wrong");
        }

        if (count < 0 || (long)count * TableEntry > body.Length)
        {
            throw Damaged($"it claims {count} sections");
        }

        for (var i = 0; i < count; i++)
        {
            var entry = body[(i * TableEntry)..];
            var offset = BinaryPrimitives.ReadInt64LittleEndian(entry[8..]);
            var size = BinaryPrimitives.ReadInt64LittleEndian(entry[16..]);
            if (offset < HeaderLength || size < 0 || offset % Alignment != 0 || offset > _length - size)
            {
                throw Damaged($"section {i} lies outside of it");
            }

            _sections[BinaryPrimitives.ReadInt32LittleEndian(entry)] = (offset, size);
        }
    }
}
