using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenData.GraphQL.Api.Access;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.Apps;
using OpenData.GraphQL.Api.Accounts.External;
using OpenData.GraphQL.Api.Accounts.Scanning;
using OpenData.GraphQL.Api.Auditing;
using OpenData.GraphQL.Api.Caching;
using OpenData.GraphQL.Api.Calls;
using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Api.Catalog.Interfaces;
using OpenData.GraphQL.Api.Changes;
using OpenData.GraphQL.Api.Entitlements;
using OpenData.GraphQL.Api.EventReports;
using OpenData.GraphQL.Api.Finding;
using OpenData.GraphQL.Api.Loaders;
using OpenData.GraphQL.Api.Nodes;
using OpenData.GraphQL.Api.Operations;
using OpenData.GraphQL.Api.People;
using OpenData.GraphQL.Api.RateLimits;
using OpenData.GraphQL.Api.Rows;
using OpenData.GraphQL.Api.Verification;
using OpenData.GraphQL.Engine;
using OpenData.Search;

namespace OpenData.GraphQL.Api;

/// <summary>Adds the product's GraphQL API to a host.</summary>
public static class CatalogGraphQL
{
    /// <summary>How old an answer to a GET query may be: anonymous readers and caches keep it as long.</summary>
    public static readonly TimeSpan PublicMaxAge = TimeSpan.FromSeconds(10);

    /// <summary>Adds schema and engine; storage, catalogue search and row files must be added too.</summary>
    public static IServiceCollection AddCatalogGraphQL(this IServiceCollection services) =>
        services.AddQueryBudget().AddFieldNaming().AddScoped<AnswerSources>().AddDataLoader<ResourceLoader>().AddDataLoader<CallDaysLoader>().AddGraphQL(schema => schema
            .ConfigureLimits(limits => limits.ReportCost = true)
            .AddQueryType<Query>()
            .AddMutationType<Mutation>()
            .AddSubscriptionType<Subscription>()
            .GuardRootFields(AccessGuard.Check)
            .AddTypeExtension<AccountApps>()
            .AddTypeExtension<AccountEntitlements>()
            .AddTypeExtension<AccountMutations>()
            .AddTypeExtension<AccountQueries>()
            .AddTypeExtension<AppEntitlements>()
            .AddTypeExtension<AppCalls>()
            .AddTypeExtension<AppMutations>()
            .AddTypeExtension<AuthorizationQueries>()
            .AddTypeExtension<AuthorizationMutations>()
            .AddTypeExtension<AuditQueries>()
            .AddTypeExtension<CallQueries>()
            .AddTypeExtension<ChangeSubscriptions>()
            .AddTypeExtension<DoorMutations>()
            .AddTypeExtension<EntitlementMutations>()
            .AddTypeExtension<EntitlementQueries>()
            .AddTypeExtension<EventReportMutations>()
            .AddTypeExtension<EventReportQueries>()
            .AddTypeExtension<ExternalMutations>()
            .AddTypeExtension<ExternalQueries>()
            .AddTypeExtension<ScanMutations>()
            .AddTypeExtension<ScanQueries>()
            .AddTypeExtension<CatalogQueries>()
            .AddTypeExtension<FindingQueries>()
            .AddTypeExtension<NodeQueries>()
            .AddTypeExtension<OperationsQueries>()
            .AddTypeExtension<QuotaMutations>()
            .AddTypeExtension<PeopleMutations>()
            .AddTypeExtension<PeopleQueries>()
            .AddTypeExtension<PersonApps>()
            .AddTypeExtension<RateLimitQueries>()
            .AddTypeExtension<ResourceFields>()
            .AddTypeExtension<RoleMutations>()
            .AddTypeExtension<RowQueries>()
            .AddTypeExtension<TokenCalls>()
            .AddTypeExtension<VerificationMutations>()
            .AddTypeExtension<VerificationQueries>()
            .AddScalar<Cell>(new CellScalar())
            .AddType<ResourceNode>());

    private static IServiceCollection AddFieldNaming(this IServiceCollection services) => services.AddSingleton(
        provider => new FieldNaming(new Lazy<Lexicon>(provider.GetRequiredService<Lexicon>)));

    /// <summary>Serves it at <c>/graphql</c>.</summary>
    public static IEndpointConventionBuilder MapCatalogGraphQL(this IEndpointRouteBuilder routes) =>
        routes.MapGraphQL("/graphql", new GraphQLHttpOptions
        {
            PublicMaxAge = PublicMaxAge,
            Uploads = CertificateUploads.Limits,
        });
}
