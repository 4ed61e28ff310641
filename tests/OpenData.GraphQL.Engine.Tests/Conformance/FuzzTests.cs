using OpenData.GraphQL.Conformance.Fuzzing;

namespace OpenData.GraphQL.Engine.Tests.Conformance;

public sealed class FuzzTests
{
    /// <summary>A few; <c>--fuzz 1000000</c> of the conformance runner answers many.</summary>
    [Fact]
    public async Task Random_documents_are_answered_without_a_fault()
    {
        var output = new StringWriter();
        var code = await FuzzCommand.RunAsync(
            20_000, 7, ConformanceFiles.Read("schema.graphql"), ConformanceFiles.Read("data.json"), output);
        Assert.True(code == 0, output.ToString());
        Assert.Contains("20000 documents", output.ToString(), StringComparison.Ordinal);
    }
}
