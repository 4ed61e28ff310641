using System.Globalization;
using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Catalog.Interfaces;

namespace OpenData.Silo.Endpoints.Docs.OpenApi;

/// <summary>What an OpenAPI document is of.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Number">Its number in the catalogue.</param>
/// <param name="Interface">One of its interfaces.</param>
/// <param name="Address">Of this portal, without a path.</param>
/// <param name="IsEnglish">The language of what the portal says; what sources say stays as it is.</param>
internal sealed record DocumentSubject(Resource Resource, long Number, ResourceInterface Interface, string Address, bool IsEnglish)
{
    public string Text(string chinese, string english) => IsEnglish ? english : chinese;

    /// <summary>Where the codes of a list are that the interface returns.</summary>
    public string CodesOf(string list) => string.Create(
        CultureInfo.InvariantCulture, $"{Address}/openapi/v1/{Number}-{Interface.Number}/codes?list={Uri.EscapeDataString(list)}");

    public string Text(InterfaceParameter parameter) => IsEnglish ? parameter.English ?? parameter.Description : parameter.Description;
}
