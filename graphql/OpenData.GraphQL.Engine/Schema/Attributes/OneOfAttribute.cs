namespace OpenData.GraphQL.Engine;

/// <summary>Makes an input class a oneOf input: clients give exactly one of its fields, not null. All its properties
/// must be nullable.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OneOfAttribute : Attribute;
