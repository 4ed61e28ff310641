namespace OpenData.GraphQL.Engine;

/// <summary>The parameter is the object that the field belongs to.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;
