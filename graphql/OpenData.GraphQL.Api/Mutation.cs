using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api;

/// <summary>What changes something. Refusals are data: each payload has its errors.</summary>
[GraphQLDescription("What changes something. Refusals are data: each payload has its errors, and nothing was changed where there are any.")]
public sealed class Mutation;
