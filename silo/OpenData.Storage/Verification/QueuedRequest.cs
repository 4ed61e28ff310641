using OpenData.Contracts.Verification;

namespace OpenData.Storage.Verification;

/// <summary>A request in the list of operators.</summary>
/// <param name="Sequence">Its place in the order in which requests were made.</param>
/// <param name="Request">The request.</param>
/// <param name="AccountId">Whose it is.</param>
/// <param name="UserName">The name of the account.</param>
public sealed record QueuedRequest(long Sequence, VerificationRequest Request, string AccountId, string UserName);
