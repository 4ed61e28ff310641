using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Nodes;

/// <summary>An object with a global id.</summary>
[GraphQLName("Node")]
public interface INode
{
    /// <summary>The global id; opaque.</summary>
    [ID]
    string Id { get; }
}
