using System.Buffers.Binary;
using System.Text;

namespace OpenData.Actors.Runtime.Network;

/// <summary>Reads the body of a frame in the order in which it was written.</summary>
internal ref struct FrameReader(ReadOnlySpan<byte> body)
{
    /// <summary>What is left.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = body;

    public byte ReadByte() => Take(1)[0];

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public Guid ReadGuid() => new(Take(16));

    public string ReadString() => Encoding.UTF8.GetString(ReadBytes());

    public ReadOnlySpan<byte> ReadBytes() => Take(ReadInt32());

    public ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)Rest.Length)
        {
            throw new InvalidDataException($"A frame ends {count - Rest.Length} bytes too early.");
        }

        var taken = Rest[..count];
        Rest = Rest[count..];
        return taken;
    }
}
