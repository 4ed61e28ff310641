namespace OpenData.GraphQL.Engine;

/// <summary>Documents that clients may name by an id instead of sending them. Register one as a service.</summary>
public interface IDocumentStore
{
    /// <summary>The document's text, or null when no document has the id.</summary>
    /// <param name="documentId">What the client gave as <c>documentId</c>, for example <c>sha256:</c> and 64 hex digits.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    ValueTask<string?> FindAsync(string documentId, CancellationToken cancellationToken);
}
