using System.Text.Json;

namespace OpenData.Search.Tool.Corpus;

/// <summary>One record of a corpus, as far as it is indexed.</summary>
internal sealed record CorpusRecord(string Id)
{
    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The abstract; a description counts as one.</summary>
    public string? Abstract { get; init; }

    /// <summary>Names of files.</summary>
    public string[] Files { get; init; } = [];

    /// <summary>The data items.</summary>
    public CorpusItem[] Items { get; init; } = [];

    /// <summary>The interface parameters.</summary>
    public CorpusItem[] Params { get; init; } = [];

    /// <summary>Scenarios.</summary>
    public string[] Scenario { get; init; } = [];

    /// <summary>Tags.</summary>
    public string[] Tags { get; init; } = [];

    /// <summary>Keywords.</summary>
    public string[] Keywords { get; init; } = [];

    /// <summary>Values of the facets, in the order of <see cref="CorpusSchema.Facets"/>.</summary>
    public string[][] Facets { get; init; } = [];

    /// <summary>The day of the last update.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>How often it was viewed.</summary>
    public double? Views { get; init; }

    /// <summary>The characters of all texts that are indexed.</summary>
    public long Characters { get; private init; }

    /// <summary>Reads one; what is missing stays empty. A record without an id is called after its line.</summary>
    public static CorpusRecord Read(JsonElement json, long line)
    {
        var record = new CorpusRecord(LooseJson.Text(json, "id") is { Length: > 0 } id ? id : $"line-{line}")
        {
            Title = LooseJson.Text(json, "title"),
            Abstract = LooseJson.Text(json, "abstract") ?? LooseJson.Text(json, "description"),
            Files = LooseJson.Texts(json, "files"),
            Items = ReadItems(json, "items"),
            Params = ReadItems(json, "params"),
            Scenario = LooseJson.Texts(json, "scenario"),
            Tags = LooseJson.Texts(json, "tags"),
            Keywords = LooseJson.Texts(json, "keywords"),
            Facets = Array.ConvertAll(CorpusSchema.Facets, name => LooseJson.Texts(json, name)),
            Updated = LooseJson.Date(json, "updateDate"),
            Views = LooseJson.Number(json, "views"),
        };
        return record with { Characters = Count(record) };
    }

    /// <summary>The record as the engine takes it.</summary>
    public SearchDocument ToDocument()
    {
        var document = new SearchDocument(Id)
            .Text("title", Title)
            .Text("abstract", Abstract)
            .Text("files", Files)
            .Text("scenario", Scenario)
            .Text("tags", Tags)
            .Text("keywords", Keywords)
            .Date("updated", Updated)
            .Counter("views", Views);
        foreach (var item in Items)
        {
            document.Item("items", item.Name, item.Description);
        }

        foreach (var parameter in Params)
        {
            document.Item("params", parameter.Name, parameter.Code, parameter.Description);
        }

        for (var facet = 0; facet < Facets.Length; facet++)
        {
            document.Keyword(CorpusSchema.Facets[facet], Facets[facet]);
        }

        return document;
    }

    private static CorpusItem[] ReadItems(JsonElement json, string name)
    {
        var items = new List<CorpusItem>();
        foreach (var element in LooseJson.Elements(json, name))
        {
            items.Add(element.ValueKind == JsonValueKind.Object
                ? new CorpusItem(
                    LooseJson.Text(element, "name"),
                    LooseJson.Text(element, "code"),
                    LooseJson.Text(element, "desc") ?? LooseJson.Text(element, "description"))
                : new CorpusItem(LooseJson.Scalar(element), null, null));
        }

        return [.. items];
    }

    private static long Count(CorpusRecord record)
    {
        long count = Length(record.Title) + Length(record.Abstract) + Length(record.Files) + Length(record.Scenario)
            + Length(record.Tags) + Length(record.Keywords);
        foreach (var item in record.Items)
        {
            count += Length(item.Name) + Length(item.Description);
        }

        foreach (var parameter in record.Params)
        {
            count += Length(parameter.Name) + Length(parameter.Code) + Length(parameter.Description);
        }

        return count;
    }

    private static int Length(string? text) => text?.Length ?? 0;

    private static int Length(string[] texts)
    {
        var length = 0;
        foreach (var text in texts)
        {
            length += text.Length;
        }

        return length;
    }
}
