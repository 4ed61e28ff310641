using System.Globalization;
using OpenData.Contracts.EventReports;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.EventReports;

/// <summary>A picture, film, sound or document of a report.</summary>
[GraphQLName("EventMedia")]
public sealed class EventMediaNode
{
    private readonly long _number;
    private readonly int _place;
    private readonly EventMedia _media;

    internal EventMediaNode(long number, int place, EventMedia media) => (_number, _place, _media) = (number, place, media);

    /// <summary>文件名.</summary>
    public string Name => _media.Name;

    /// <summary>多媒体用途.</summary>
    public MediaUsage Usage => _media.Usage;

    /// <summary>多媒体类型.</summary>
    public MediaKind Kind => _media.Kind;

    /// <summary>Where its sender has it; null if it was sent.</summary>
    public string? Url => _media.Url;

    /// <summary>Where the portal has it, for operators and auditors; null if it was not sent.</summary>
    public string? Path => _media.File is null
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"/api/events/{_number}/medias/{_place}");

    /// <summary>How large what was sent is.</summary>
    public int? Bytes => _media.File?.Bytes;
}
