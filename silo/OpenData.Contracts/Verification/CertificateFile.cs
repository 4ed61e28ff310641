using Orleans;

namespace OpenData.Contracts.Verification;

/// <summary>One document of a certification. The file itself is there while the request waits; what is said here stays.</summary>
/// <param name="Address">Where the file is: 256 random bits, hex.</param>
/// <param name="Name">As the sender called it, without a path, ending as its format does.</param>
/// <param name="Format">By its content.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="Sha256">Of the content, hex: tells later whether a file is the one that was looked at.</param>
[GenerateSerializer, Immutable, Alias("opendata.CertificateFile")]
public sealed record CertificateFile(
    [property: Id(0)] string Address,
    [property: Id(1)] string Name,
    [property: Id(2)] CertificateFormat Format,
    [property: Id(3)] long Bytes,
    [property: Id(4)] string Sha256)
{
    /// <summary>The most of one request.</summary>
    public const int Most = 5;

    /// <summary>The most bytes of one: 20 MB.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    /// <summary>The media type of a format.</summary>
    public static string MediaTypeOf(CertificateFormat format) => format switch
    {
        CertificateFormat.Jpeg => "image/jpeg",
        CertificateFormat.Png => "image/png",
        _ => "application/pdf",
    };
}
