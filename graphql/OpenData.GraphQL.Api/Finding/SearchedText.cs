using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Finding;

/// <summary>A text that many people search for.</summary>
/// <param name="Text">The text.</param>
[GraphQLName("HotWord")]
public sealed record SearchedText(string Text);
