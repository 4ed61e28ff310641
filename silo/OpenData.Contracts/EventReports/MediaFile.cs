using System.Text.Json.Serialization;
using Orleans;

namespace OpenData.Contracts.EventReports;

/// <summary>A file of a report that was sent with it.</summary>
/// <param name="Address">Where it is kept: SHA-256 of its content, hex, so that the same file is kept once.</param>
/// <param name="Format">By its content.</param>
/// <param name="Bytes">How large it is.</param>
[GenerateSerializer, Immutable, Alias("opendata.MediaFile")]
public sealed record MediaFile(
    [property: Id(0)] string Address,
    [property: Id(1)] MediaFormat Format,
    [property: Id(2)] int Bytes)
{
    /// <summary>The media type, such as <c>image/jpeg</c>.</summary>
    [JsonIgnore]
    public string MediaType => Format switch
    {
        MediaFormat.Jpeg => "image/jpeg",
        MediaFormat.Png => "image/png",
        MediaFormat.Mp4 => "video/mp4",
        MediaFormat.Mp3 => "audio/mpeg",
        MediaFormat.Wav => "audio/wav",
        MediaFormat.Amr => "audio/amr",
        _ => "application/pdf",
    };
}
