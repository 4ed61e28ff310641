namespace OpenData.GraphQL.Engine;

/// <summary>Computes a field's value. What it throws becomes an error at the field.</summary>
public delegate ValueTask<object?> FieldResolver(ResolverContext context);
