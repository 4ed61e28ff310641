namespace OpenData.GraphQL.Engine.Tests.Transport;

/// <summary>The documents of a list, by id.</summary>
internal sealed class ListedDocuments(params IReadOnlyList<(string Id, string Text)> documents) : IDocumentStore
{
    public ValueTask<string?> FindAsync(string documentId, CancellationToken cancellationToken) =>
        new(documents.FirstOrDefault(document => document.Id == documentId).Text);
}
