using OpenData.Contracts.Datasets;
using Orleans;

namespace OpenData.Contracts.Apps;

/// <summary>What a developer says of an app (Zhejiang manual, 3.2), and where it calls from and is called back.</summary>
/// <param name="Name">应用名称, at most 60 characters.</param>
/// <param name="Labels">标签, at most 10 of 20 characters.</param>
/// <param name="Domains">领域, at least one.</param>
/// <param name="Description">描述, at most 500 characters.</param>
/// <param name="RedirectUris">回调地址: where an authorization code may be sent; at most 10, compared letter by letter.</param>
/// <param name="AllowedNetworks">Networks in CIDR notation that calls may come from, at most 50; any if empty.</param>
[GenerateSerializer, Immutable, Alias("opendata.AppForm")]
public sealed record AppForm(
    [property: Id(0)] string Name,
    [property: Id(1)] EquatableList<string> Labels,
    [property: Id(2)] EquatableList<AppField> Domains,
    [property: Id(3)] string Description,
    [property: Id(4)] EquatableList<string> RedirectUris,
    [property: Id(5)] EquatableList<string> AllowedNetworks);
