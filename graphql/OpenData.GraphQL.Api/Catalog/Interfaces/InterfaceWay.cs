using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Catalog.Interfaces;

/// <summary>An interface as one dialect has it.</summary>
/// <param name="Dialect">Which.</param>
/// <param name="Formats">返回格式: what it can answer with; the usual one first.</param>
/// <param name="Operations">Its addresses; that of rows first.</param>
public sealed record InterfaceWay(
    InterfaceDialect Dialect,
    IReadOnlyList<InterfaceFormat> Formats,
    [property: ListSize(Assumed = 3)] IReadOnlyList<InterfaceOperation> Operations);
