namespace OpenData.Search.Tests.Model;

/// <summary>A document whose texts are made of known words, so that what a query must find can be told without knowing
/// how a text is cut.</summary>
internal sealed record ModelDocument(string Id)
{
    public string[] Title { get; init; } = [];

    public string[] Abstract { get; init; } = [];

    public string[] Tags { get; init; } = [];

    public ModelItem[] Items { get; init; } = [];

    public string[] Domain { get; init; } = [];

    public string[] Org { get; init; } = [];

    public double? Updated { get; init; }

    /// <summary>The counter, as the index has it: not what the document says, but what it came to be.</summary>
    public double Views { get; set; }

    /// <summary>Whether the views are set with the document or left as they were.</summary>
    public bool SetsViews { get; init; }

    public string TitleText => string.Join(' ', Title);

    /// <summary>The words of each text, by field.</summary>
    public IEnumerable<(string Field, string[] Words)> Texts()
    {
        yield return ("title", Title);
        yield return ("abstract", Abstract);
        foreach (var tag in Tags)
        {
            yield return ("tags", [tag]);
        }

        foreach (var item in Items)
        {
            yield return ("items", item.Name);
            yield return ("items", item.Description);
        }
    }

    public bool Has(string word) => Texts().Any(text => text.Words.Contains(word));

    /// <summary>Whether the words stand in this order, side by side, in one text.</summary>
    public bool HasPhrase(string[] words) => Texts().Any(text => Holds(text.Words, words));

    /// <summary>The same if the texts of one field are read as one.</summary>
    public bool MayHavePhrase(string[] words) => Texts().GroupBy(text => text.Field)
        .Any(field => Holds([.. field.SelectMany(text => text.Words)], words));

    /// <summary>Whether one item holds all words, or, in another field, all of its texts together.</summary>
    public bool HasInField(string field, string[] words) => field == "items"
        ? Items.Any(item => words.All(word => item.Name.Contains(word) || item.Description.Contains(word)))
        : words.All(word => Texts().Any(text => text.Field == field && text.Words.Contains(word)));

    public string[] Values(string keyword) => keyword == "domain" ? Domain : Org;

    public SearchDocument ToDocument()
    {
        var document = new SearchDocument(Id)
            .Text("title", TitleText).Text("abstract", string.Join(' ', Abstract)).Text("tags", Tags)
            .Keyword("domain", Domain).Keyword("org", Org)
            .Number("updated", Updated)
            .Counter("views", SetsViews ? Views : null);
        foreach (var item in Items)
        {
            document.Item("items", string.Join(' ', item.Name), null, string.Join(' ', item.Description));
        }

        return document;
    }

    private static bool Holds(string[] text, string[] words)
    {
        for (var start = 0; start + words.Length <= text.Length; start++)
        {
            if (text.AsSpan(start, words.Length).SequenceEqual(words))
            {
                return true;
            }
        }

        return false;
    }
}
