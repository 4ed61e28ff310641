namespace OpenData.GraphQL.Engine;

/// <summary>A file that came with a request, the value of the scalar <c>Upload</c>. It lives until the request is answered.
/// Name and type are what the client says, and may be anything.</summary>
/// <param name="name">The last part of the file's name.</param>
/// <param name="contentType">The media type, or null where the client does not say one.</param>
/// <param name="length">Bytes.</param>
/// <param name="openRead">Opens the content from its start.</param>
public sealed class UploadedFile(string name, string? contentType, long length, Func<Stream> openRead)
{
    /// <summary>The last part of the file's name, as the client says.</summary>
    public string Name { get; } = name;

    /// <summary>The media type that the client says, or null.</summary>
    public string? ContentType { get; } = contentType;

    /// <summary>Bytes.</summary>
    public long Length { get; } = length;

    /// <summary>Opens the content from its start. One reader at a time: a reader that was opened before can no longer read.
    /// </summary>
    public Stream OpenRead() => openRead();
}
