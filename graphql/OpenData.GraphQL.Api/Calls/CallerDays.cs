namespace OpenData.GraphQL.Api.Calls;

/// <summary>Asks for the calls of one caller over the latest days.</summary>
/// <param name="Caller">The key of its quota.</param>
/// <param name="Days">How many.</param>
public readonly record struct CallerDays(string Caller, int Days);
