namespace OpenData.GraphQL.Engine;

/// <summary>The parameter comes from the services of the request and is no argument.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;
