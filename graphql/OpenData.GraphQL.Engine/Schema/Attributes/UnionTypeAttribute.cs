namespace OpenData.GraphQL.Engine;

/// <summary>Makes a marker interface or abstract class a union instead of a GraphQL interface. Its members are the
/// public classes of its assembly that implement it, and those added with
/// <see cref="GraphQLBuilder.AddType{T}"/>.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public sealed class UnionTypeAttribute : Attribute;
