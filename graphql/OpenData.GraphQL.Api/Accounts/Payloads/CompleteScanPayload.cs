using OpenData.Contracts.Accounts.Scanning;
using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Accounts.Payloads;

/// <summary>How far signing in by scanning is.</summary>
/// <param name="Status">How far; what is not WAITING is told once.</param>
/// <param name="Me">The account; null unless confirmed.</param>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record CompleteScanPayload(ScanStatus Status, AccountNode? Me, IReadOnlyList<IUserError> Errors);
