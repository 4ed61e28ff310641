using OpenData.Contracts.Apps;

namespace OpenData.GraphQL.Api.Apps.Inputs;

/// <summary>Everything that is said of an app.</summary>
/// <param name="AppId">The app.</param>
/// <param name="Name">应用名称, at most 60 characters.</param>
/// <param name="Labels">标签, at most 10 of 20 characters.</param>
/// <param name="Domains">领域, at least one.</param>
/// <param name="Description">描述, at most 500 characters.</param>
/// <param name="RedirectUris">回调地址, at most 10.</param>
/// <param name="AllowedNetworks">Addresses and networks that calls may come from, at most 50; any if empty.</param>
public sealed record UpdateAppInput(
    string AppId,
    string Name,
    IReadOnlyList<string> Labels,
    IReadOnlyList<AppField> Domains,
    string Description,
    IReadOnlyList<string> RedirectUris,
    IReadOnlyList<string> AllowedNetworks);
