using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using OpenData.Silo.Tests.Portal;
using OpenData.Silo.Tokens;

namespace OpenData.Silo.Tests.Operations;

/// <summary>What operators see, and nobody else.</summary>
public sealed class OperationsTests(ServingPortal serving) : IClassFixture<ServingPortal>
{
    private const string Query = """
        {
          operations {
            viewVersion isServing isComplete
            silos { name address generation status since isAnswering report { version uptimeSeconds activations feedLag documents } }
            activations { grainType here everywhere requests }
            feed { position lag lagSeconds unreadSeconds }
            index { documents changedAt }
          }
        }
        """;

    [Fact]
    public async Task With_the_key_the_silos_tell_how_they_are()
    {
        var answer = await Ask(await Key());

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        var operations = answer.GetProperty("data").GetProperty("operations");
        Assert.True(operations.GetProperty("isServing").GetBoolean());
        Assert.True(operations.GetProperty("isComplete").GetBoolean());
        var silo = Assert.Single(operations.GetProperty("silos").EnumerateArray());
        Assert.Equal("ACTIVE", silo.GetProperty("status").GetString());
        Assert.True(silo.GetProperty("isAnswering").GetBoolean());
        var documents = operations.GetProperty("index").GetProperty("documents").GetInt32();
        Assert.True(documents > 0);
        Assert.Equal(documents, silo.GetProperty("report").GetProperty("documents").GetInt32());
        Assert.Equal(0, operations.GetProperty("feed").GetProperty("lag").GetInt64());
        var token = operations.GetProperty("activations").EnumerateArray()
            .Single(each => each.GetProperty("grainType").GetString() == "token");
        Assert.Equal(1, token.GetProperty("here").GetInt32());
        Assert.Equal(1, token.GetProperty("everywhere").GetInt32());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nobody")]
    public async Task Without_it_nothing_is_told(string? key)
    {
        var answer = await Ask(key);

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("UNAUTHENTICATED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("运维密钥", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").ValueKind);
    }

    [Fact]
    public async Task The_key_is_nowhere_but_in_a_file_that_only_its_owner_reads()
    {
        var file = OperatorKey.FileOf(serving.Portal.Folder);
        var key = await Key();

        Assert.Equal(43, key.Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        foreach (var stored in Directory.EnumerateFiles(serving.Portal.Folder.Path, "opendata.db*"))
        {
            await using var stream = new FileStream(stored, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain(key, await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    private async Task<string> Key() => (await File.ReadAllTextAsync(OperatorKey.FileOf(serving.Portal.Folder))).Trim();

    private async Task<JsonElement> Ask(string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Query }) };
        if (key is not null)
        {
            request.Headers.Authorization = key.Length == 0 ? new AuthenticationHeaderValue("Bearer") : new AuthenticationHeaderValue("Bearer", key);
        }

        using var response = await serving.Portal.Client.SendAsync(request);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }
}
