using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Catalog.Interfaces;

namespace OpenData.Silo.Endpoints.Docs.OpenApi;

/// <summary>What an OpenAPI document is of.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Interface">One of its interfaces.</param>
/// <param name="Address">Of this portal, without a path.</param>
/// <param name="IsEnglish">The language of what the portal says; what sources say stays as it is.</param>
internal sealed record DocumentSubject(Resource Resource, ResourceInterface Interface, string Address, bool IsEnglish)
{
    public string Text(string chinese, string english) => IsEnglish ? english : chinese;

    public string Text(InterfaceParameter parameter) => IsEnglish ? parameter.English ?? parameter.Description : parameter.Description;
}
