using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api;

/// <summary>What happens to the catalogue, as it happens.</summary>
[GraphQLDescription("What happens to the catalogue, as it happens: over server-sent events or a WebSocket.")]
public sealed class Subscription;
