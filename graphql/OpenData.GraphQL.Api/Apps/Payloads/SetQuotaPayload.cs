using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Apps.Payloads;

/// <summary>A quota set.</summary>
/// <param name="DailyQuota">As it is now; null when refused.</param>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record SetQuotaPayload(int? DailyQuota, IReadOnlyList<IUserError> Errors);
