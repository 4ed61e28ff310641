using System.Runtime.InteropServices;
using System.Text;
using OpenData.Search.Storage;

namespace OpenData.Search.Columns;

/// <summary>Collects and writes a <see cref="KeywordColumn"/>.</summary>
internal sealed class KeywordColumnWriter
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];
    private readonly List<uint> _ends = [];
    private readonly List<int> _codes = [];
    private bool _isSingle = true;

    /// <summary>The number of a value in the segment that is written.</summary>
    public int NumberOf(string value)
    {
        if (!_numbers.TryGetValue(value, out var number))
        {
            number = _values.Count;
            _numbers.Add(value, number);
            _values.Add(value);
        }

        return number;
    }

    /// <summary>Gives the current document a value, by its number, unless it has it.</summary>
    public void Add(int number)
    {
        for (var i = _ends.Count == 0 ? 0 : (int)_ends[^1]; i < _codes.Count; i++)
        {
            if (_codes[i] == number)
            {
                return;
            }
        }

        _codes.Add(number);
    }

    /// <summary>Ends the current document.</summary>
    public void EndDocument()
    {
        _isSingle &= _codes.Count - (_ends.Count == 0 ? 0 : _ends[^1]) <= 1;
        _ends.Add((uint)_codes.Count);
    }

    public void Write(FileWriter file)
    {
        // One code more than there are values says that a document has none.
        var width = _values.Count < 1 << 8 ? 1 : _values.Count < 1 << 16 ? 2 : 4;
        file.WriteValues([_isSingle ? 1 : 0, width, _values.Count, 0]);
        var names = new RunColumnWriter<byte>();
        _values.ForEach(value => names.Add(Encoding.UTF8.GetBytes(value)));
        names.Write(file);
        file.Align(sizeof(uint));
        if (!_isSingle)
        {
            file.WriteValues<uint>(CollectionsMarshal.AsSpan(_ends));
            _codes.ForEach(code => WriteCode(file, code, width));
            return;
        }

        for (var (doc, start) = (0, 0u); doc < _ends.Count; start = _ends[doc++])
        {
            WriteCode(file, _ends[doc] == start ? _values.Count : _codes[(int)start], width);
        }
    }

    private static void WriteCode(FileWriter file, int code, int width)
    {
        for (var at = 0; at < width; at++)
        {
            file.WriteByte((byte)(code >> (at * 8)));
        }
    }
}
