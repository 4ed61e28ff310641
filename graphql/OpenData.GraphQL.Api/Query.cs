using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api;

/// <summary>The catalogue: what people find, read and call.</summary>
[GraphQLDescription("The catalogue: what people find, read and call.")]
public sealed class Query;
