using OpenData.Search.Columns;
using OpenData.Search.Postings;

namespace OpenData.Search.Indexing;

/// <summary>Some documents, numbered from 0, with everything needed to find, sort and show them. It does not change
/// once it is built; which of its documents are deleted is said beside it, in a <see cref="SegmentView"/>.</summary>
internal sealed class Segment
{
    /// <summary>Prepares an empty segment for a builder or a merge to fill.</summary>
    public Segment(SchemaLayout layout)
    {
        Keywords = [.. layout.Schema.KeywordFields.Select(_ => new RunColumn<int>())];
        Numbers = [.. layout.Schema.NumericColumns.Select(_ => new RunColumn<double>())];
        Items = [.. layout.Texts.Select(_ => new RunColumn<int>())];
        ItemDocs = [.. layout.Texts.Select(_ => ListSet.Empty)];
    }

    public int DocCount => Ids.Count;

    /// <summary>The id of each document.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>The number of each document in the index, under which its counters are kept.</summary>
    public List<int> DocNumbers { get; } = [];

    /// <summary>Term → documents with impacts and positions.</summary>
    public ListSet Terms { get; set; } = ListSet.Empty;

    /// <summary>Character or pair of characters, anywhere in a text → documents.</summary>
    public ListSet Grams { get; set; } = ListSet.Empty;

    /// <summary>Character or pair of characters in the title → documents.</summary>
    public ListSet TitleGrams { get; set; } = ListSet.Empty;

    /// <summary>Per text field: number of an item → documents.</summary>
    public ListSet[] ItemDocs { get; }

    /// <summary>Per text field: the items of each document.</summary>
    public RunColumn<int>[] Items { get; }

    /// <summary>The compact folded title of each document.</summary>
    public RunColumn<char> Titles { get; } = new();

    /// <summary>What orders documents by title, byte by byte.</summary>
    public RunColumn<byte> NameKeys { get; } = new();

    /// <summary>Per keyword field: the numbers of the values of each document, without doubles.</summary>
    public RunColumn<int>[] Keywords { get; }

    /// <summary>Per numeric column: no value or one for each document.</summary>
    public RunColumn<double>[] Numbers { get; }

    /// <summary>The values of the plain text fields of each document; see <see cref="StoredFields.StoredText"/>.</summary>
    public RunColumn<byte> Stored { get; } = new();

    /// <summary>Frees what growing left over.</summary>
    public void Trim()
    {
        Ids.TrimExcess();
        DocNumbers.TrimExcess();
        Titles.Trim();
        NameKeys.Trim();
        Stored.Trim();
        Array.ForEach(Keywords, column => column.Trim());
        Array.ForEach(Numbers, column => column.Trim());
        Array.ForEach(Items, column => column.Trim());
    }
}
