using OpenData.Contracts.Accounts;
using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.Accounts.Payloads;

/// <summary>A code is on its way.</summary>
/// <param name="ResendAfterSeconds">Seconds until another may be asked for; null when none was sent.</param>
/// <param name="ExpiresInSeconds">Seconds for which it is good; null when none was sent.</param>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record SendCodePayload(int? ResendAfterSeconds, int? ExpiresInSeconds, IReadOnlyList<IUserError> Errors)
{
    internal static SendCodePayload Of(Answer<SentCode> answer, AccountRequest request)
    {
        return new SendCodePayload(
            Seconds(answer.Value?.ResendAfter), Seconds(answer.Value?.GoodFor), request.Errors(answer.Refusals));

        static int? Seconds(TimeSpan? time) => time is { } given ? (int)Math.Ceiling(given.TotalSeconds) : null;
    }
}
