namespace OpenData.GraphQL.Engine.Coercion;

/// <summary>Leaves the coercion of variables once the report is long enough.</summary>
internal sealed class TooManyErrorsException : Exception;
