namespace OpenData.Contracts.EventReports;

/// <summary>多媒体类型, as the standard names them in capitals.</summary>
public enum MediaKind
{
    /// <summary>A picture.</summary>
    Image,

    /// <summary>A film.</summary>
    Video,

    /// <summary>A sound.</summary>
    Voice,

    /// <summary>A document.</summary>
    Attach,
}
