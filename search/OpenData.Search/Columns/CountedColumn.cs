using OpenData.Search.Storage;

namespace OpenData.Search.Columns;

/// <summary>A whole number per document, which needs no room where each is one more than the one before. Layout: 1 if it is
/// so, else 0 (4 bytes); the first number (4); unless it is so, all numbers (4 each).</summary>
internal readonly unsafe struct CountedColumn(FileData file, long offset)
{
    private readonly int* _numbers = (int*)(file.Pointer + offset);

    public int this[int doc] => _numbers[0] != 0 ? _numbers[1] + doc : _numbers[2 + doc];
}
