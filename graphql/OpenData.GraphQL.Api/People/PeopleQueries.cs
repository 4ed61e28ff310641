using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Engine;
using OpenData.Storage.Accounts;

namespace OpenData.GraphQL.Api.People;

/// <summary>Who has registered, for those who operate the portal.</summary>
[ExtendObjectType<Query>]
public sealed class PeopleQueries
{
    private const int MostPeople = 100;

    /// <summary>Accounts, newest first; at most 100 a page. For operators and auditors.</summary>
    public static Task<PersonConnection> People(
        [Service] AccountDirectory directory,
        ResolverContext context,
        CancellationToken cancellationToken,
        PeopleFilter? filter = null,
        [GraphQLDefault("20")] int? first = null,
        string? after = null) => PersonConnection.Read(
            directory,
            (filter ?? new PeopleFilter()).ToCondition(),
            PageArguments.Offset(context, after),
            PageArguments.Size(context, first, 20, MostPeople),
            cancellationToken);
}
