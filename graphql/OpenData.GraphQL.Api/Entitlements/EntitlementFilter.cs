using OpenData.Storage.Entitlements;

namespace OpenData.GraphQL.Api.Entitlements;

/// <summary>Which entitlements; all that is given must hold.</summary>
public sealed record EntitlementFilter
{
    /// <summary>Words that all are part of the user name, or of the app's name or id.</summary>
    public string? Text { get; init; }

    /// <summary>The key of the resource.</summary>
    public string? ResourceKey { get; init; }

    internal EntitlementCondition ToCondition() => new() { Text = Text, Resource = ResourceKey };
}
