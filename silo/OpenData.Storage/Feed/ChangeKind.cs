namespace OpenData.Storage.Feed;

/// <summary>What the lines of the change feed are about.</summary>
public static class ChangeKind
{
    /// <summary>A resource of the catalogue was added, changed or removed.</summary>
    public const string Resource = "resource";
}
