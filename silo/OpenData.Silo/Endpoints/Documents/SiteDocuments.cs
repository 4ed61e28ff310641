using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenData.GraphQL.Engine;

namespace OpenData.Silo.Endpoints.Documents;

/// <summary>The operations of the built site, if its build wrote them down: <c>persisted-documents.json</c> in the web root,
/// an object of texts by the hex of their SHA-256. Clients name them <c>sha256:</c> and the hex.</summary>
internal sealed partial class SiteDocuments : IDocumentStore
{
    private const string FileName = "persisted-documents.json";

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">The file is there and is not what it should be.</exception>
    public SiteDocuments(IWebHostEnvironment environment, ILogger<SiteDocuments> logger)
    {
        var path = environment.WebRootPath is { } root ? Path.Combine(root, FileName) : null;
        if (!File.Exists(path))
        {
            return;
        }

        foreach (var (hash, text) in Read(path))
        {
            if (hash != Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))))
            {
                throw new InvalidDataException($"{FileName}: {hash} is not the SHA-256 of its document. Build the site again.");
            }

            _texts["sha256:" + hash] = text;
        }

        LogLoaded(logger, _texts.Count);
    }

    public ValueTask<string?> FindAsync(string documentId, CancellationToken cancellationToken) =>
        new(_texts.GetValueOrDefault(documentId));

    private static Dictionary<string, string> Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(path)) ?? [];
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException($"{FileName} is not an object of documents by hash. Build the site again.", failure);
        }
    }

    [LoggerMessage(2301, LogLevel.Information, "{Count} documents of the site can be asked for by their hash")]
    private static partial void LogLoaded(ILogger logger, int count);
}
