namespace OpenData.GraphQL.Api.Errors;

/// <summary>Too many failures, or too early: wait.</summary>
/// <param name="Message">In the reader's language: what, value, limit, remedy.</param>
/// <param name="Code">Stable, upper case.</param>
/// <param name="Path">Where in the arguments; null when it is the whole.</param>
/// <param name="RetryAfterSeconds">Seconds until another attempt is taken; at least 1.</param>
public sealed record LockedError(string Message, string Code, IReadOnlyList<string>? Path, int RetryAfterSeconds) : IUserError;
