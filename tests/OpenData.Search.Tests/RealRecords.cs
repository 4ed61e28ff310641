using System.Text.Json;

namespace OpenData.Search.Tests;

/// <summary>Records of real portals: title, description, provider.</summary>
internal static class RealRecords
{
    /// <summary>An index of them, and the title of each id.</summary>
    public static (SearchIndex Index, Dictionary<string, string> Titles) Index()
    {
        var titles = new Dictionary<string, string>();
        var documents = new List<SearchDocument>();
        foreach (var line in CorpusRecord.Lines("real-records.jsonl"))
        {
            using var json = JsonDocument.Parse(line);
            string Text(string name) => json.RootElement.GetProperty(name).GetString() ?? "";
            titles[Text("id")] = Text("title");
            documents.Add(new SearchDocument(Text("id"))
                .Text("title", Text("title")).Text("abstract", Text("description")).Keyword("org", Text("provider")));
        }

        return (CorpusRecord.NewIndex([.. documents]), titles);
    }
}
