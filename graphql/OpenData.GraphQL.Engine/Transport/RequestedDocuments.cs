using System.Security.Cryptography;
using System.Text;
using OpenData.GraphQL.Engine.Execution;
using OpenData.GraphQL.Engine.Execution.Planning;

namespace OpenData.GraphQL.Engine.Transport;

/// <summary>The document of a request: sent, named by an id of the host's store, or named by the hash under which a client
/// has sent it before (automatic persisted queries). Only valid documents are registered, at most
/// <see cref="GraphQLLimits.MaxRegisteredDocuments"/>; those used lately stay.</summary>
internal sealed class RequestedDocuments(GraphQLExecutor executor, IDocumentStore? store, GraphQLLimits limits)
{
    private const string Sha256 = "sha256:";

    private readonly DocumentCache _registered = new(limits.MaxRegisteredDocuments);

    /// <returns>It has errors if there is no such document, or it is not what its hash says, or cannot be executed.</returns>
    public async ValueTask<PreparedDocument> FindAsync(RequestParameters request, CancellationToken cancellationToken)
    {
        if (request.DocumentId is { } id)
        {
            return request.Query is null
                ? await NamedAsync(id, cancellationToken)
                : executor.Refused("A request has a query or a documentId, not both.", ErrorCodes.BadRequest);
        }

        if (request.Sha256Hash is not { } given)
        {
            return executor.Prepare(request.Query!);
        }

        var hash = given.ToLowerInvariant();
        if (request.Query is not { } query)
        {
            return await NamedAsync(Sha256 + hash, cancellationToken);
        }

        if (hash != Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query))))
        {
            return executor.Refused(
                "The sha256Hash is not the hash of the query's UTF-8 text.", ErrorCodes.BadRequest);
        }

        var prepared = executor.Prepare(query);
        if (prepared.Errors.Count == 0 && query.Length <= DocumentCache.MaxLength)
        {
            _registered.Add(hash, prepared);
        }

        return prepared;
    }

    private async ValueTask<PreparedDocument> NamedAsync(string id, CancellationToken cancellationToken)
    {
        if (id.StartsWith(Sha256, StringComparison.Ordinal) && _registered.Find(id[Sha256.Length..]) is { } registered)
        {
            return registered;
        }

        return store is not null && await store.FindAsync(id, cancellationToken) is { } text
            ? executor.Prepare(text)
            // The text is what clients of automatic persisted queries look for.
            : executor.Refused("PersistedQueryNotFound", ErrorCodes.DocumentNotFound);
    }
}
