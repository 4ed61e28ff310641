using System.Text.Json;
using OpenData.GraphQL.Conformance.Cases;

namespace OpenData.GraphQL.Engine.Tests.Conformance;

/// <summary>The cases of tests/GraphQLConformance, in process.</summary>
public sealed class ConformanceTests : IDisposable
{
    private readonly CaseRunner _runner = new(
        ConformanceFiles.Read("schema.graphql"),
        ConformanceFiles.Read("schema-queryonly.graphql"),
        ConformanceFiles.Read("data.json"));

    public void Dispose() => _runner.Dispose();

    [Fact]
    public async Task Every_case_agrees_with_the_reference_and_nine_of_ten_in_their_texts_too()
    {
        var missed = new List<string>();
        var texts = 0;
        var cases = ConformanceCase.ReadAll(Path.Combine(ConformanceFiles.Folder, "cases"));
        foreach (var given in cases)
        {
            using var expected = JsonDocument.Parse(ConformanceFiles.Read("expected", given.Name + ".json"));
            var outcome = await _runner.RunAsync(given, expected.RootElement);
            texts += outcome.Level == 3 ? 1 : 0;
            if (outcome.Level < 2)
            {
                missed.Add($"L{outcome.Level} {given.Name}\n  actual:   {outcome.Actual}");
            }
        }

        Assert.Equal(380, cases.Count);
        Assert.True(missed.Count == 0, string.Join('\n', missed));
        Assert.True(texts >= cases.Count * 9 / 10, $"Only {texts} of {cases.Count} texts agree.");
    }
}
