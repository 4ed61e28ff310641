namespace OpenData.Search;

/// <summary>An index in memory. Any thread may call any member: changes take turns, searches never wait.</summary>
public sealed class SearchIndex
{
    /// <summary>Creates an empty index.</summary>
    public SearchIndex(IndexSchema schema, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(lexicon);
        Schema = schema;
    }

    /// <summary>The fields of the index.</summary>
    public IndexSchema Schema { get; }

    /// <summary>The number of documents that a search without text finds now.</summary>
    public int Count { get; }

    /// <summary>Adds or replaces documents and deletes others, as one change: a search sees all of it or nothing.
    /// It is visible when the call returns.</summary>
    /// <param name="documents">Documents to add, or to put in the place of those with the same id. Of several with one
    /// id the last counts.</param>
    /// <param name="deletes">Ids to delete first; unknown ids are ignored.</param>
    /// <exception cref="UnknownFieldException">A document names an unknown field; nothing is changed.</exception>
    public void Apply(IEnumerable<SearchDocument> documents, IEnumerable<string>? deletes = null) =>
        throw new NotSupportedException(nameof(documents));

    /// <summary>Deletes every document.</summary>
    public void Clear() => throw new NotSupportedException();

    /// <summary>Whether a document of this id is in the index.</summary>
    public bool Contains(string id) => throw new NotSupportedException(id);

    /// <summary>Sets a counter of a document, at once visible to sorts.</summary>
    /// <returns>Whether the document exists.</returns>
    public bool SetCounter(string id, string column, double value) => throw new NotSupportedException(id);

    /// <summary>Adds to a counter of a document, at once visible to sorts; concurrent additions are all kept.</summary>
    /// <returns>Whether the document exists.</returns>
    public bool AddToCounter(string id, string column, double delta) => throw new NotSupportedException(id);

    /// <summary>The value of a counter, or null if the document does not exist.</summary>
    public double? GetCounter(string id, string column) => throw new NotSupportedException(id);

    /// <summary>Finds documents in the state of the moment.</summary>
    /// <exception cref="UnknownFieldException">A filter, facet, sort or scope names an unknown field.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Offset, limit or bucket count is negative.</exception>
    public SearchResult Search(SearchRequest request) => throw new NotSupportedException(request?.Text);
}
