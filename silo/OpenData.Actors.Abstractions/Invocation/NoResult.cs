namespace Orleans.CodeGeneration;

/// <summary>The result of methods that have none.</summary>
public readonly record struct NoResult;
