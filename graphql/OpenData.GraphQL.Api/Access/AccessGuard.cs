using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.GraphQL.Api.Errors;
using OpenData.GraphQL.Api.Operations;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Access;

/// <summary>Holds root fields to the <see cref="AccessTable"/>.</summary>
internal static class AccessGuard
{
    private const string Scheme = "Bearer ";

    /// <exception cref="GraphQLException">UNAUTHENTICATED for a visitor where an account is needed, FORBIDDEN for an account
    /// without the role.</exception>
    public static void Check(ResolverContext context, string coordinate)
    {
        var account = context.HttpContext?.Features.Get<SignedIn>()?.Account;
        switch (AccessTable.Rows.TryGetValue(coordinate, out var level) ? level : (AccessLevel?)null)
        {
            case AccessLevel.Anyone:
            case AccessLevel.Registered when account is not null:
            case AccessLevel.Developer when account?.Is(Role.Developer) ?? false:
            case AccessLevel.Watch when account is not null && (account.Is(Role.Operator) || account.Is(Role.Auditor)):
            case AccessLevel.Operate when account?.Is(Role.Operator) ?? false:
            case AccessLevel.Operate or AccessLevel.Watch when HasKey(context):
                return;
            case AccessLevel.Operate or AccessLevel.Watch when account is null:
                throw ApiErrors.NotOperator(context);
            case null:
                throw ApiErrors.Forbidden(context);
            default:
                throw account is null ? ApiErrors.NotSignedIn(context) : ApiErrors.Forbidden(context);
        }
    }

    private static bool HasKey(ResolverContext context)
    {
        var header = context.HttpContext?.Request.Headers.Authorization is [{ } only] ? only : "";
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && context.Services.GetRequiredService<IOperationsSource>().Admits(header[Scheme.Length..].Trim());
    }
}
