using Orleans;

namespace OpenData.Contracts.EventReports;

/// <summary>A picture, film, sound or document of a report: either where it is, or what was sent of it.</summary>
/// <param name="Name">文件名.</param>
/// <param name="Usage">What it shows.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Url">Where its sender has it, http or https; the portal never fetches it. Null if it was sent.</param>
/// <param name="File">What was sent; null if it is somewhere else.</param>
[GenerateSerializer, Immutable, Alias("opendata.EventMedia")]
public sealed record EventMedia(
    [property: Id(0)] string Name,
    [property: Id(1)] MediaUsage Usage,
    [property: Id(2)] MediaKind Kind,
    [property: Id(3)] string? Url,
    [property: Id(4)] MediaFile? File)
{
    /// <summary>The most of one report.</summary>
    public const int Most = 9;

    /// <summary>The most bytes of one that is sent: 4 MB.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <summary>The most bytes of all that are sent with one report: 8 MB.</summary>
    public const int MostBytesTogether = 8 * 1024 * 1024;
}
