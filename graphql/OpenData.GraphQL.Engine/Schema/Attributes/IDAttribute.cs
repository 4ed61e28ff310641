namespace OpenData.GraphQL.Engine;

/// <summary>Makes a field, argument or input field an <c>ID</c> (or lists of it). C# types: string, int, long, Guid.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method)]
public sealed class IDAttribute : Attribute;
