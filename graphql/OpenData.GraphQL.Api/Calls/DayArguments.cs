using OpenData.GraphQL.Api.Errors;
using OpenData.GraphQL.Engine;
using OpenData.Storage.Calls;

namespace OpenData.GraphQL.Api.Calls;

/// <summary>The argument that says how many days are wanted.</summary>
internal static class DayArguments
{
    /// <exception cref="GraphQLException">There are none, or more than there may be.</exception>
    public static int Checked(ResolverContext context, int days) =>
        days is >= 1 and <= CallCondition.MostDays ? days : throw ApiErrors.BadDays(context, days, CallCondition.MostDays);
}
