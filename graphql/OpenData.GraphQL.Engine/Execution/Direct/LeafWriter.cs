namespace OpenData.GraphQL.Engine.Execution.Direct;

/// <summary>Writes the value that a field reads from its parent, without boxing it.</summary>
/// <returns>False when the value is null; nothing is written then.</returns>
internal delegate bool LeafWriter(object parent, JsonOutput output);
