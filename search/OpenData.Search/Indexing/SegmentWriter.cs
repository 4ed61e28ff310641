using OpenData.Search.Postings;
using OpenData.Search.Storage;
using OpenData.Search.StoredFields;
using OpenData.Search.Terms;

namespace OpenData.Search.Indexing;

/// <summary>Writes the files of one segment, for the builder of new ones and the merger of old ones.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly SegmentFiles _files;
    private readonly FileWriter _terms;
    private readonly FileWriter _postings;
    private readonly FileWriter _positions;
    private readonly FileWriter _columns;
    private readonly FileWriter _stored;
    private readonly TermDictionaryWriter _dictionary;

    public SegmentWriter(SegmentFiles files, SchemaLayout layout)
    {
        _files = files;
        _terms = files.Create(FileKind.Terms);
        _postings = files.Create(FileKind.Postings);
        _positions = files.Create(FileKind.Positions);
        _columns = files.Create(FileKind.Columns);
        _stored = files.Create(FileKind.Stored);
        _dictionary = new TermDictionaryWriter(_terms);
        Columns = new ColumnsWriter(layout);
        Postings = new PostingsWriter(_postings, _positions);
        Stored = new StoredWriter(_stored);
    }

    public ColumnsWriter Columns { get; }

    public PostingsWriter Postings { get; }

    public StoredWriter Stored { get; }

    /// <summary>Ends the list of a term; keys come in order. A list without documents is left out.</summary>
    public void EndTerm(ReadOnlySpan<byte> key)
    {
        if (Postings.Count > 0)
        {
            _dictionary.Add(key, Postings.EndList());
        }
    }

    /// <summary>Writes what is left and opens the segment.</summary>
    public Segment Finish(SchemaLayout layout, SharedTables tables)
    {
        _dictionary.Finish();
        _postings.Finish();
        _positions.Finish();
        Columns.Write(_columns);
        Stored.Finish();
        Dispose();
        _files.Flush();
        return new Segment(_files, layout, tables);
    }

    public void Dispose()
    {
        _terms.Dispose();
        _postings.Dispose();
        _positions.Dispose();
        _columns.Dispose();
        _stored.Dispose();
    }
}
