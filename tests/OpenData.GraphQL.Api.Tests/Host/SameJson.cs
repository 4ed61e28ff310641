using System.Text.Json;

namespace OpenData.GraphQL.Api.Tests.Host;

/// <summary>Compares JSON by value: escapes and white space do not matter, everything else does.</summary>
internal static class SameJson
{
    public static void Assert(string expected, JsonElement actual) =>
        Xunit.Assert.True(
            JsonElement.DeepEquals(JsonElement.Parse(expected), actual), $"Expected {expected}\nActual {actual.GetRawText()}");
}
