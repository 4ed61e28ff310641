using System.Net.Http.Json;
using System.Text.Json;

namespace OpenData.GraphQL.Api.Tests.Host;

/// <summary>Queries as a client sends them.</summary>
internal static class CatalogueClient
{
    /// <summary>The <c>data</c> of a query that has no errors.</summary>
    public static async Task<JsonElement> Query(this CatalogueHost host, string query, object? variables = null)
    {
        var answer = await host.Send(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>The only error of a query.</summary>
    public static async Task<JsonElement> Error(
        this CatalogueHost host, string query, object? variables = null, string? language = null)
    {
        var answer = await host.Send(query, variables, language);
        return Assert.Single(answer.GetProperty("errors").EnumerateArray());
    }

    public static async Task<JsonElement> Send(
        this CatalogueHost host, string query, object? variables = null, string? language = null, string? address = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query, variables }),
        };
        if (language is not null)
        {
            request.Headers.Add("Accept-Language", language);
        }

        if (address is not null)
        {
            request.Headers.Add("Test-Address", address);
        }

        using var response = await host.Client.SendAsync(request);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Keys of a search's page, in order.</summary>
    public static async Task<string[]> Keys(this CatalogueHost host, string arguments, object? variables = null)
    {
        var call = arguments.Length == 0 ? "search" : $"search({arguments})";
        var head = variables is null ? "" : "query ($filter: ResourceFilter) ";
        var data = await host.Query($"{head}{{ {call} {{ nodes {{ key }} }} }}", variables);
        return [.. data.GetProperty("search").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("key").GetString()!)];
    }

    public static string Code(this JsonElement error) => error.GetProperty("extensions").GetProperty("code").GetString()!;

    public static string Message(this JsonElement error) => error.GetProperty("message").GetString()!;

    public static string Path(this JsonElement error) => error.GetProperty("path").GetRawText();
}
