using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace OpenData.Search.Storage;

/// <summary>The payload of one index file, in memory or mapped, verified when it is opened. It stays where it is as long
/// as this object is reachable: who reads through <see cref="Pointer"/> keeps the object alive, and the mapping goes
/// when the last reader has let go of it. That is why nobody disposes it.</summary>
internal sealed unsafe class FileData
{
    private readonly object _owner;

    private FileData(object owner, uint identity, byte* pointer, long length)
    {
        _owner = owner;
        Identity = identity;
        Pointer = pointer;
        Length = length;
    }

    /// <summary>The first byte of the payload.</summary>
    public byte* Pointer { get; }

    /// <summary>What all files of one segment have in common, and no other file has; 0 for other files.</summary>
    public uint Identity { get; }

    /// <summary>Bytes of payload.</summary>
    public long Length { get; }

    /// <summary>A part of the payload.</summary>
    public ReadOnlySpan<byte> Slice(long offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset + length, Length);
        return new ReadOnlySpan<byte>(Pointer + offset, length);
    }

    /// <summary>A part of the payload as values.</summary>
    public ReadOnlySpan<T> Values<T>(long offset, int count)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Slice(offset, checked(count * sizeof(T))));

    /// <summary>Maps a file and verifies all of it.</summary>
    /// <exception cref="DamagedIndexException">The file is missing or not as it was written.</exception>
    public static FileData Map(string path, FileKind kind)
    {
        MappedView view;
        try
        {
            view = new MappedView(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new DamagedIndexException(path, error is FileNotFoundException ? "it is missing" : error.Message, error);
        }

        return Verify(path, view, view.Pointer, view.Length, kind);
    }

    /// <summary>Takes the bytes of a file that were written to memory.</summary>
    public static FileData FromMemory(ReadOnlySpan<byte> file, FileKind kind)
    {
        // Pinned, so that the pointer stays right without a handle that someone must free.
        var bytes = GC.AllocateUninitializedArray<byte>(file.Length, pinned: true);
        file.CopyTo(bytes);
        return Verify("memory", bytes, (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(bytes, 0), bytes.Length, kind);
    }

    private static FileData Verify(string path, object owner, byte* bytes, long length, FileKind kind)
    {
        if (length < FileFormat.HeadLength + FileFormat.FootLength)
        {
            throw new DamagedIndexException(path, $"it has only {length} bytes");
        }

        var head = new ReadOnlySpan<byte>(bytes, FileFormat.HeadLength);
        var foot = new ReadOnlySpan<byte>(bytes + length - FileFormat.FootLength, FileFormat.FootLength);
        var payload = length - FileFormat.HeadLength - FileFormat.FootLength;
        if (BinaryPrimitives.ReadUInt32LittleEndian(head) != FileFormat.Magic
            || BinaryPrimitives.ReadUInt32LittleEndian(foot[12..]) != FileFormat.Magic)
        {
            throw new DamagedIndexException(path, "it does not begin and end as an index file does");
        }

        var version = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
        if (version != FileFormat.Version)
        {
            throw new DamagedIndexException(path, $"it has format {version}, this program reads {FileFormat.Version}");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(head[8..]) != (uint)kind
            || BinaryPrimitives.ReadInt64LittleEndian(foot) != payload)
        {
            throw new DamagedIndexException(path, $"it is not a complete file of kind {kind}");
        }

        var crc = FileFormat.Checksum(0, head);
        for (long at = 0; at < payload; at += 1 << 24)
        {
            var part = (int)Math.Min(1 << 24, payload - at);
            crc = FileFormat.Checksum(crc, new ReadOnlySpan<byte>(bytes + FileFormat.HeadLength + at, part));
        }

        return crc == BinaryPrimitives.ReadUInt32LittleEndian(foot[8..])
            ? new FileData(owner, BinaryPrimitives.ReadUInt32LittleEndian(head[12..]), bytes + FileFormat.HeadLength, payload)
            : throw new DamagedIndexException(path, "its checksum is wrong");
    }

    /// <summary>A file mapped to memory until nothing refers to it.</summary>
    private sealed class MappedView
    {
        private readonly MemoryMappedFile? _file;
        private readonly MemoryMappedViewAccessor? _accessor;

        public MappedView(string path)
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Length = stream.Length;
            _file = MemoryMappedFile.CreateFromFile(
                stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            _accessor = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
            byte* pointer = null;
            _accessor.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
            Pointer = pointer + _accessor.PointerOffset;
        }

        // Runs also for an object whose constructor failed.
        ~MappedView()
        {
            if (Pointer != null)
            {
                _accessor!.SafeMemoryMappedViewHandle.ReleasePointer();
            }

            _accessor?.Dispose();
            _file?.Dispose();
        }

        public byte* Pointer { get; }

        public long Length { get; }
    }
}
