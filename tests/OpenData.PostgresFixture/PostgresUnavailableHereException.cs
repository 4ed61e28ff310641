namespace OpenData.PostgresFixture;

/// <summary>No throw-away server can be run on this machine. Tests fail with it; they are never passed over.</summary>
/// <param name="message">What is missing, and how to get it.</param>
/// <param name="inner">What the operating system said.</param>
public sealed class PostgresUnavailableHereException(string message, Exception? inner = null) : Exception(message, inner);
