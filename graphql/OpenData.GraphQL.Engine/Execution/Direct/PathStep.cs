namespace OpenData.GraphQL.Engine.Execution.Direct;

/// <summary>A response key, or an index where <paramref name="Name"/> is null.</summary>
internal readonly record struct PathStep(string? Name, int Index);
