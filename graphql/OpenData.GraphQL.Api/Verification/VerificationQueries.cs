using OpenData.Contracts.Verification;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Engine;
using OpenData.Storage.Verification;

namespace OpenData.GraphQL.Api.Verification;

/// <summary>What operators and auditors see of requests.</summary>
[ExtendObjectType<Query>]
public sealed class VerificationQueries
{
    private const int UsualPage = 20;
    private const int LargestPage = 100;

    /// <summary>Requests to be verified, oldest first. For operators and auditors, and for requests with the operator key.</summary>
    public static Task<VerificationConnection> Verifications(
        [Service] VerificationReader requests,
        ResolverContext context,
        VerificationFilter? filter = null,
        int? first = null,
        string? after = null,
        CancellationToken cancellationToken = default) => VerificationConnection.Read(
            requests,
            filter ?? new VerificationFilter(),
            after is null ? 0 : PageArguments.Offset(context, after) - 1,
            PageArguments.Size(context, first, UsualPage, LargestPage),
            cancellationToken);

    /// <summary>One request, null if there is none with the id. For operators and auditors, and for requests with the operator
    /// key; that it was looked at is in the audit log.</summary>
    public static async Task<VerificationCase?> Verification([Service] IReviews reviews, ResolverContext context, [ID] string id) =>
        await reviews.Open(id, new AccountRequest(context).OperatorActor) is { } found ? new VerificationCase(found) : null;
}
