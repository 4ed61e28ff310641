namespace OpenData.GraphQL.Engine.Schema;

internal sealed record EnumValue(string Name, string? Description, string? DeprecationReason, object ClrValue);
