using System.Text.Json;
using OpenData.GraphQL.Engine.Tests.Transport;

namespace OpenData.GraphQL.Engine.Tests.Errors;

/// <summary>Failures that the host knows.</summary>
public sealed class ErrorFilterTests
{
    [Theory]
    [InlineData("{ broken count }")] // Its null passes the root.
    [InlineData("{ closed }")]
    [InlineData("{ closed odd }")]
    public async Task Without_data_the_answer_has_the_status_that_the_host_chose(string query)
    {
        await using var host = await Start();
        foreach (var accept in new[] { "application/graphql-response+json", "application/json" })
        {
            using var response = await host.Post($$"""{"query":"{{query}}"}""", accept);
            Assert.Equal(503, (int)response.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(2), response.Headers.RetryAfter!.Delta);
            Assert.Equal(accept, response.Content.Headers.ContentType!.MediaType);
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            Assert.True(answer.RootElement.TryGetProperty("data", out _));
            var errors = answer.RootElement.GetProperty("errors").EnumerateArray().ToArray();
            Assert.Contains(errors, error => Code(error) == "CLOSED" && error.GetProperty("message").GetString() == "Closed, says zh.");
        }
    }

    [Fact]
    public async Task With_data_beside_it_the_answer_is_200_and_the_error_has_its_code_and_path()
    {
        await using var host = await Start();
        using var response = await host.Post("""{"query":"{ closed count }"}""");
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Null(response.Headers.RetryAfter);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.NotEqual(0, answer.RootElement.GetProperty("data").GetProperty("count").GetInt32());
        var error = Assert.Single(answer.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal("CLOSED", Code(error));
        Assert.Equal("closed", error.GetProperty("path")[0].GetString());
        Assert.DoesNotContain("address", answer.RootElement.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_filter_does_not_know_is_masked_as_ever()
    {
        await using var host = await Start();
        using var response = await host.Post("""{"query":"{ odd }"}""");
        Assert.Equal(200, (int)response.StatusCode);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(ErrorCodes.Internal, Code(Assert.Single(answer.RootElement.GetProperty("errors").EnumerateArray())));
        Assert.DoesNotContain("secret", answer.RootElement.ToString(), StringComparison.Ordinal);
    }

    private static async Task<GraphQLHost> Start()
    {
        var host = await GraphQLHost.Start(schema: schema => schema.AddTypeExtension<ClosedShopQueries>(), filter: new ClosedShopFilter());
        host.Client.DefaultRequestHeaders.Add("Accept-Language", "zh");
        return host;
    }

    private static string? Code(JsonElement error) => error.GetProperty("extensions").GetProperty("code").GetString();
}
