using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Catalog.Interfaces;

/// <summary>One address of an interface.</summary>
/// <param name="Kind">What it answers with.</param>
/// <param name="Methods">The HTTP methods that it takes; that of the examples first.</param>
/// <param name="Path">On this portal.</param>
/// <param name="Headers">请求头: what a call may carry as headers of its own.</param>
/// <param name="Parameters">请求参数: what it may carry in the query, or in a form or JSON that is posted.</param>
/// <param name="Returns">返回参数: what a row holds; empty unless it answers with rows.</param>
public sealed record InterfaceOperation(
    InterfaceOperationKind Kind,
    IReadOnlyList<string> Methods,
    string Path,
    [property: ListSize(Assumed = 2)] IReadOnlyList<InterfaceParameter> Headers,
    IReadOnlyList<InterfaceParameter> Parameters,
    IReadOnlyList<InterfaceField> Returns);
