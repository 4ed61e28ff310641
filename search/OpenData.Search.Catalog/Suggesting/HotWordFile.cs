using System.Text.Encodings.Web;
using System.Text.Json;
using OpenData.Search.Catalog.Indexing;
using OpenData.Search.Suggesting;

namespace OpenData.Search.Catalog.Suggesting;

/// <summary>The counts of hot words as a file of the data folder: texts, days and numbers, nothing about people.</summary>
internal sealed class HotWordFile(CatalogFolder folder) : IHotWordStore
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // For who looks into the file; it is shown nowhere.
    };

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file is not what was saved; the message names it.</exception>
    public async ValueTask<HotWordState?> LoadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(folder.HotWords))
        {
            return null;
        }

        try
        {
            var content = await File.ReadAllBytesAsync(folder.HotWords, cancellationToken).ConfigureAwait(false);
            var state = JsonSerializer.Deserialize<HotWordState>(content, Options);
            return state?.Words is { } words && words.All(word => word is { Text: not null, Days: not null })
                ? state
                : throw new JsonException("Texts or days are missing.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"The file '{folder.HotWords}' is damaged: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public ValueTask SaveAsync(HotWordState state, CancellationToken cancellationToken)
    {
        WholeFile.Write(folder.HotWords, JsonSerializer.SerializeToUtf8Bytes(state, Options));
        return ValueTask.CompletedTask;
    }
}
