namespace OpenData.GraphQL.Api.Catalog;

/// <summary>What a call may carry.</summary>
/// <param name="Name">The name in the address.</param>
/// <param name="Type">The type as the manuals name it.</param>
/// <param name="Required">Whether a call needs it.</param>
/// <param name="DefaultValue">What counts when it is left out; null where there is nothing.</param>
/// <param name="Description">What it means.</param>
public sealed record InterfaceParameter(string Name, string Type, bool Required, string? DefaultValue, string Description);
