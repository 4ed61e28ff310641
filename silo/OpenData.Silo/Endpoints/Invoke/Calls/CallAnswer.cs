namespace OpenData.Silo.Endpoints.Invoke.Calls;

/// <summary>The body of an answer, which is always the same for the same call.</summary>
/// <param name="Body">As it is sent.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="Next">The parameters of the call for the next page, without a credential; null after the last.</param>
internal sealed record CallAnswer(ReadOnlyMemory<byte> Body, string ContentType, string? Next = null);
