namespace OpenData.Contracts.Verification;

/// <summary>A file that somebody sends as a document.</summary>
/// <param name="Name">As the sender calls it; may be anything.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="OpenRead">Opens the content from its start; it can seek.</param>
public sealed record OfferedFile(string Name, long Bytes, Func<Stream> OpenRead);
