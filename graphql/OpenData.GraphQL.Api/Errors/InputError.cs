namespace OpenData.GraphQL.Api.Errors;

/// <summary>A value cannot be taken.</summary>
/// <param name="Message">In the reader's language: what, value, limit, remedy.</param>
/// <param name="Code">Stable, upper case.</param>
/// <param name="Path">Where in the arguments; null when it is the whole.</param>
public sealed record InputError(string Message, string Code, IReadOnlyList<string>? Path) : IUserError;
