using System.Runtime.CompilerServices;
using OpenData.Search.Storage;

namespace OpenData.Search.Columns;

/// <summary>One number per document, or none. Layout: bytes of a code (8), the least value (8), the step (8); codes,
/// where 0 is none and 1 the least value. If there are values that are not whole, the width is 0 and the values stand as
/// 8-byte floating-point numbers.</summary>
internal sealed unsafe class NumberColumn
{
    private readonly FileData _file;
    private readonly byte* _codes;
    private readonly int _width;
    private readonly long _least;
    private readonly long _step;

    public NumberColumn(FileData file, long offset)
    {
        _file = file;
        var head = file.Values<long>(offset, 3);
        (_width, _least, _step) = ((int)head[0], head[1], head[2]);
        _codes = file.Pointer + offset + (3 * sizeof(long));
    }

    /// <summary>The value of a document, or NaN.</summary>
    public double this[int doc]
    {
        get
        {
            if (_width == 0)
            {
                return Unsafe.ReadUnaligned<double>(_codes + ((long)doc * sizeof(double)));
            }

            var at = _codes + ((long)doc * _width);
            var code = _width switch
            {
                1 => *at,
                2 => Unsafe.ReadUnaligned<ushort>(at),
                4 => Unsafe.ReadUnaligned<uint>(at),
                _ => Unsafe.ReadUnaligned<long>(at),
            };
            GC.KeepAlive(_file);
            return code == 0 ? double.NaN : _least + ((code - 1) * _step);
        }
    }
}
