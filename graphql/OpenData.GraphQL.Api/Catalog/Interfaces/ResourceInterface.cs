using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Catalog.Interfaces;

/// <summary>An interface that can be called here.</summary>
/// <param name="Number">From 1; stands in addresses.</param>
/// <param name="Name">What people read, for example API-1(JSON).</param>
/// <param name="Format">What it answers with, where its address does not say.</param>
/// <param name="Version">The version of the rows: it changes whenever they do.</param>
/// <param name="Document">Where the OpenAPI document is.</param>
/// <param name="Ways">How it can be called.</param>
/// <param name="Returns">What a row holds.</param>
public sealed record ResourceInterface(
    int Number,
    string Name,
    InterfaceFormat Format,
    string Version,
    string Document,
    [property: ListSize(Assumed = 4)] IReadOnlyList<InterfaceWay> Ways,
    IReadOnlyList<DataItem> Returns)
{
    /// <summary>The HTTP method of the examples of the first way; POST is taken too.</summary>
    public string Method => Usual.Methods[0];

    /// <summary>The path of the first way on this portal.</summary>
    public string Path => Usual.Path;

    /// <summary>What a call of the first way may carry.</summary>
    public IReadOnlyList<InterfaceParameter> Parameters => Usual.Parameters;

    private InterfaceOperation Usual => Ways[0].Operations[0];
}
