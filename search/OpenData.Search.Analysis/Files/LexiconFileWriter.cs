using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace OpenData.Search.Analysis.Files;

/// <summary>Collects the sections of a compiled lexicon and writes them as <see cref="LexiconFile"/> reads them.</summary>
internal sealed class LexiconFileWriter
{
    private readonly List<(LexiconSection Section, byte[] Bytes)> _sections = [];

    /// <summary>Adds a section of numbers.</summary>
    public void Add<T>(LexiconSection section, ReadOnlySpan<T> values)
        where T : unmanaged => _sections.Add((section, MemoryMarshal.AsBytes(values).ToArray()));

    /// <summary>Adds a section of text.</summary>
    public void Add(LexiconSection section, string text) => _sections.Add((section, Encoding.UTF8.GetBytes(text)));

    /// <summary>The whole file.</summary>
    public byte[] ToArray()
    {
        var offset = LexiconFile.HeaderLength + (_sections.Count * LexiconFile.TableEntry);
        var places = new int[_sections.Count];
        for (var i = 0; i < places.Length; i++)
        {
            offset = (offset + LexiconFile.Alignment - 1) / LexiconFile.Alignment * LexiconFile.Alignment;
            places[i] = offset;
            offset += _sections[i].Bytes.Length;
        }

        var file = new byte[offset];
        LexiconFile.Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), LexiconFile.Version);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(16), file.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), places.Length);
        for (var i = 0; i < places.Length; i++)
        {
            var (section, bytes) = _sections[i];
            var entry = file.AsSpan(LexiconFile.HeaderLength + (i * LexiconFile.TableEntry));
            BinaryPrimitives.WriteInt32LittleEndian(entry, (int)section);
            BinaryPrimitives.WriteInt64LittleEndian(entry[8..], places[i]);
            BinaryPrimitives.WriteInt64LittleEndian(entry[16..], bytes.Length);
            bytes.CopyTo(file.AsSpan(places[i]));
        }

        BinaryPrimitives.WriteUInt32LittleEndian(
            file.AsSpan(28), LexiconChecksum.Of(file.AsSpan(LexiconFile.HeaderLength)));
        return file;
    }
}
