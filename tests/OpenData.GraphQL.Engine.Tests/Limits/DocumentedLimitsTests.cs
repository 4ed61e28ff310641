using System.Globalization;
using System.Reflection;
using OpenData.GraphQL.Engine.Tests.Conformance;

namespace OpenData.GraphQL.Engine.Tests.Limits;

/// <summary>docs/graphql.md against the code.</summary>
public sealed class DocumentedLimitsTests
{
    private static readonly string Page = File.ReadAllText(
        Path.Combine(ConformanceFiles.Folder, "..", "..", "docs", "graphql.md"));

    [Fact]
    public void Every_limit_is_documented_with_its_default()
    {
        var defaults = new GraphQLLimits();
        foreach (var limit in typeof(GraphQLLimits).GetProperties().Where(property => property.PropertyType == typeof(int)))
        {
            var value = ((int)limit.GetValue(defaults)!).ToString("N0", CultureInfo.InvariantCulture);
            Assert.True(
                Page.Contains($"| `{limit.Name}` | {value} |", StringComparison.Ordinal)
                    || Page.Contains($"`{limit.Name}` ({value})", StringComparison.Ordinal)
                    || Page.Contains($"{value}\n  items are assumed (`{limit.Name}`)", StringComparison.Ordinal),
                $"{limit.Name} = {value}");
        }

        Assert.Equal(TimeSpan.FromSeconds(30), defaults.ExecutionTimeout);
        Assert.Contains("| `ExecutionTimeout` | 30 s |", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_limit_of_uploads_is_documented_with_its_default()
    {
        var defaults = new GraphQLUploadOptions();
        foreach (var limit in typeof(GraphQLUploadOptions).GetProperties())
        {
            var value = Convert.ToInt64(limit.GetValue(defaults), CultureInfo.InvariantCulture);
            Assert.Contains(
                FormattableString.Invariant($"| `{limit.Name}` | {value:N0} |"), Page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_code_of_the_engine_is_documented()
    {
        foreach (var code in typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            Assert.Contains($"| `{code.GetRawConstantValue()}` |", Page, StringComparison.Ordinal);
        }
    }
}
