namespace OpenData.GraphQL.Engine;

/// <summary>Throws a <see cref="GraphQLException"/> if the field must not be resolved for this request.</summary>
/// <param name="context">The request.</param>
/// <param name="coordinate">The field, such as <c>Query.search</c>.</param>
public delegate void FieldGuard(ResolverContext context, string coordinate);
