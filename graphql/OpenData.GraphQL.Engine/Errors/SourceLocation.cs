namespace OpenData.GraphQL.Engine;

/// <summary>A place in a document: both numbers start at 1; columns count UTF-16 code units.</summary>
public readonly record struct SourceLocation(int Line, int Column);
