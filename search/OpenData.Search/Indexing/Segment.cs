using System.Text;
using OpenData.Search.Columns;
using OpenData.Search.Storage;
using OpenData.Search.StoredFields;
using OpenData.Search.Terms;

namespace OpenData.Search.Indexing;

/// <summary>Some documents of the index, immutable: what is written here is never changed, only merged into another
/// segment. Whoever reads through its pointers keeps it reachable meanwhile.</summary>
internal sealed unsafe class Segment
{
    private const int FixedColumns = 5;

    private readonly FileData _columns;
    private readonly OrderColumn _idOrder;
    private readonly CountedColumn _numbers;
    private readonly ulong* _plainTitles;

    /// <exception cref="DamagedIndexException">A file is not as it was written.</exception>
    public Segment(SegmentFiles files, SchemaLayout layout, SharedTables tables)
    {
        Name = files.Name;
        var terms = files.Open(FileKind.Terms);
        Terms = new TermDictionary(terms);
        Postings = files.Open(FileKind.Postings);
        Positions = files.Open(FileKind.Positions);
        _columns = files.Open(FileKind.Columns);
        var foot = _columns.Values<long>(_columns.Length - (2 * sizeof(long)), 2);
        var columns = (int)foot[1];
        DocCount = (int)foot[0];
        var starts = _columns.Values<long>(_columns.Length - ((2 + columns) * sizeof(long)), columns);
        Ids = new RunColumn<byte>(_columns, starts[0], DocCount);
        _idOrder = new OrderColumn(_columns, starts[1]);
        _numbers = new CountedColumn(_columns, starts[2]);
        Titles = new RunColumn<char>(_columns, starts[3], DocCount);
        NameRanks = new NameRanks(Titles, DocCount, tables.Names);
        _plainTitles = (ulong*)(_columns.Pointer + starts[4]);
        Keywords = new KeywordColumn[layout.Schema.KeywordFields.Count];
        for (var i = 0; i < Keywords.Length; i++)
        {
            Keywords[i] = new KeywordColumn(_columns, starts[FixedColumns + i], DocCount, tables.Keywords[i]);
        }

        Values = new NumberColumn[layout.Schema.NumericColumns.Count];
        for (var i = 0; i < Values.Length; i++)
        {
            Values[i] = new NumberColumn(_columns, starts[FixedColumns + Keywords.Length + i]);
        }

        var stored = files.Open(FileKind.Stored);
        Stored = new StoredReader(stored, DocCount);
        Identity = _columns.Identity;
        if (terms.Identity != Identity || Postings.Identity != Identity || Positions.Identity != Identity
            || stored.Identity != Identity)
        {
            throw new DamagedIndexException(files.Name, "its files are not of one segment");
        }
    }

    /// <summary>The files of a segment.</summary>
    public static IReadOnlyList<FileKind> Kinds { get; } =
        [FileKind.Terms, FileKind.Postings, FileKind.Positions, FileKind.Columns, FileKind.Stored];

    /// <summary>The name of its files; empty while it is in memory only.</summary>
    public string Name { get; }

    /// <summary>What all its files have in common.</summary>
    public uint Identity { get; }

    public bool IsInMemory => Name.Length == 0;

    public int DocCount { get; }

    public TermDictionary Terms { get; }

    public FileData Postings { get; }

    public FileData Positions { get; }

    /// <summary>The id of each document, UTF-8.</summary>
    public RunColumn<byte> Ids { get; }

    /// <summary>The title of each document, folded and without separators.</summary>
    public RunColumn<char> Titles { get; }

    /// <summary>The order of the titles.</summary>
    public NameRanks NameRanks { get; }

    public KeywordColumn[] Keywords { get; }

    public NumberColumn[] Values { get; }

    public StoredReader Stored { get; }

    /// <summary>The number of a document that stays when the document is replaced or moved; counters go by it.</summary>
    public int NumberOf(int doc) => _numbers[doc];

    /// <summary>Whether the folded title is the title as it was written.</summary>
    public bool IsPlainTitle(int doc) => (_plainTitles[doc >> 6] >> (doc & 63) & 1) != 0;

    public string IdOf(int doc) => Encoding.UTF8.GetString(Ids[doc]);

    /// <summary>The document of an id, or -1.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        var (low, high) = (0, DocCount);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = Ids[_idOrder[middle]].SequenceCompareTo(id);
            if (order == 0)
            {
                return _idOrder[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        return -1;
    }
}
