using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Site;

public sealed class SiteDocumentsTests
{
    private const string Document = "query Size { catalog { resources } }";

    [Fact]
    public async Task The_operations_of_the_built_site_are_asked_for_by_their_hash()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document)));
        await using var portal = await Start(hash);
        var answer = JsonElement.Parse(await portal.Client.GetStringAsync($"/graphql?documentId=sha256:{hash}"));
        Assert.Equal(3, answer.GetProperty("data").GetProperty("catalog").GetProperty("resources").GetInt32());
    }

    [Fact]
    public async Task A_document_under_a_hash_that_is_not_its_own_stops_the_start()
    {
        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => Start(new string('0', 64)));
        Assert.Contains("persisted-documents.json", failure.Message, StringComparison.Ordinal);
    }

    private static Task<TestPortal> Start(string hash) => TestPortal.Start(configure: builder => File.WriteAllText(
        Path.Combine(builder.Environment.WebRootPath, "persisted-documents.json"),
        JsonSerializer.Serialize(new Dictionary<string, string> { [hash] = Document })));
}
