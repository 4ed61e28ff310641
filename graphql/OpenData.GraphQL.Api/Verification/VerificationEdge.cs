namespace OpenData.GraphQL.Api.Verification;

/// <summary>A request and its place in the list.</summary>
/// <param name="Cursor">To give as <c>after</c>.</param>
/// <param name="Node">The request.</param>
public sealed record VerificationEdge(string Cursor, QueuedVerification Node);
