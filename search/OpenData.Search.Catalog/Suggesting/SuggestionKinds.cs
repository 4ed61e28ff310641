namespace OpenData.Search.Catalog.Suggesting;

/// <summary>The kinds of suggestions, as the suggestion index has them.</summary>
public static class SuggestionKinds
{
    /// <summary>The title of a resource.</summary>
    public const string Title = "title";

    /// <summary>The name of a data item.</summary>
    public const string DataItem = "item";

    /// <summary>A provider.</summary>
    public const string Provider = "provider";

    /// <summary>The weight of what was used so often: a title by visits, a name by resources. On a scale of orders of
    /// magnitude, so that neither kind hides the other.</summary>
    internal static double Weight(double uses) => Math.Log(1 + Math.Max(0, uses));
}
