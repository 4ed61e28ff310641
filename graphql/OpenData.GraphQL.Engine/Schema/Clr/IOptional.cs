namespace OpenData.GraphQL.Engine.Schema.Clr;

/// <summary>Marks <see cref="Optional{T}"/> for reflection.</summary>
internal interface IOptional;
