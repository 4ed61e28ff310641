namespace OpenData.Silo.Tests.Accounts.Scanning;

/// <summary>What a browser got that shows a code.</summary>
internal sealed record Started(string Code, string Secret, string Number);
