using OpenData.Search.Analysis;
using OpenData.Search.Indexing;
using OpenData.Search.Scoring;
using OpenData.Search.StoredFields;
using OpenData.Search.Terms;

namespace OpenData.Search.Query;

/// <summary>Finds documents that contain a string in one value of a text field, compared folded and without separators:
/// candidates by character pairs, then a look at the texts themselves.</summary>
internal sealed class PhraseQuery(SchemaLayout layout, SharedTables tables, Lexicon lexicon, string phrase)
{
    private readonly FoldedText _text = new(lexicon.Characters);
    private readonly string _compact = Compact(lexicon, phrase);

    /// <summary>The folded phrase without separators; a phrase of separators alone is empty and asks for
    /// nothing.</summary>
    public string Text => _compact;

    /// <summary>How much the phrase tells.</summary>
    public float Idf(IndexSnapshot snapshot) => Bm25.Idf(
        snapshot.LiveCount,
        Gram.Covering(_compact).Min(gram => snapshot.CountOf(s => s.Grams, gram)));

    /// <summary>The documents of a segment that contain the phrase, deleted ones included, ascending.</summary>
    public List<int> Find(Segment segment)
    {
        var docs = GramLists.Intersect(segment.Grams, Gram.Covering(_compact));
        if (_compact.Length > 2)
        {
            docs.RemoveAll(doc => segment.Titles.Of(doc).IndexOf(_compact) < 0 && !IsInTexts(segment, doc));
        }

        return docs;
    }

    private static string Compact(Lexicon lexicon, string phrase)
    {
        var text = new FoldedText(lexicon.Characters);
        text.Fold(phrase);
        return text.Compact.ToString();
    }

    private bool IsInTexts(Segment segment, int doc)
    {
        for (var field = 0; field < layout.Texts.Count; field++)
        {
            if (tables.Items[field] is { } items)
            {
                foreach (var number in segment.Items[field].Of(doc))
                {
                    if (items[number].Compact.Any(part => part.Contains(_compact, StringComparison.Ordinal)))
                    {
                        return true;
                    }
                }
            }
            else if (StoredText.Read(segment, doc, layout, field).Any(Contains))
            {
                return true;
            }
        }

        return false;
    }

    private bool Contains(string value)
    {
        _text.Fold(value);
        return _text.Compact.IndexOf(_compact) >= 0;
    }
}
