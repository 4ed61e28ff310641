using System.Text.RegularExpressions;
using OpenData.GraphQL.Engine;
using Map = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace OpenData.GraphQL.Conformance.Catalog;

/// <summary>The resolvers of SEMANTICS.md on the conformance schema.</summary>
internal static partial class CatalogSchema
{
    /// <summary>Attaches the resolvers to whatever types and fields the schema has.</summary>
    public static void Attach(SdlResolvers resolvers, CatalogData data)
    {
        resolvers
            .Scalar(new CatalogScalar("DateTime", Rfc3339().IsMatch))
            .Scalar(new CatalogScalar("URL", text => Uri.TryCreate(text, UriKind.Absolute, out var uri)
                && uri.Scheme is "http" or "https"
                && text.StartsWith(uri.Scheme + "://", StringComparison.Ordinal)))
            .ResolveType(value => (value as Map)?.GetValueOrDefault("__typename") as string)
            .DefaultField(data.Field);
        AttachQuery(resolvers, data);
        AttachEntities(resolvers, data);
        AttachMutation(resolvers, data);
        CatalogStreams.Attach(resolvers, data);
    }

    private static void AttachQuery(SdlResolvers resolvers, CatalogData data) => resolvers
        .Field("Query", "search", context =>
        {
            var filter = context.Argument<object>("filter");
            var hits = data.Datasets.Where(d => CatalogFilters.Matches(d, filter))
                .Concat(filter is null ? data.Publishers.Concat(data.Services) : [])
                .Where(entity => CatalogFilters.HasText(entity, context.Argument<object>("text")))
                .ToList();
            return CatalogConnections.Page(
                hits, context.Argument<object>("first"), context.Argument<object>("after"), 10, true);
        })
        .Field("Query", "datasets", context => CatalogConnections.Page(
            CatalogFilters.Sorted(
                data.Datasets.Where(d => CatalogFilters.Matches(d, context.Argument<object>("filter"))),
                context.Argument<object>("orderBy")),
            context.Argument<object>("first"),
            context.Argument<object>("after"),
            10))
        .Field("Query", "dataset", context => data.Get(context.Argument<string>("id"), "Dataset"))
        .Field("Query", "publisher", context => data.Get(context.Argument<string>("id"), "Publisher"))
        .Field("Query", "publishers", _ => data.Publishers)
        .Field("Query", "node", context => data.Get(context.Argument<string>("id")))
        .Field("Query", "nodes", context => context.Argument<object?[]>("ids")!.Select(data.Get).ToList())
        .Field("Query", "lookup", context => CatalogFilters.LookUp(data, context.Argument<Map>("by")!))
        .Field("Query", "titled", _ => new[] { data.Datasets[0], data.Publishers[0], data.Services[0] })
        .Field("Query", "probe", _ => data.Probe)
        .Field("Query", "probeNonNull", _ => data.Probe)
        .Field("Query", "version", _ => data.Version)
        .Field("Query", "coerce", context => SortKeys(context.Field.Arguments
            .Where(argument => context.HasArgument(argument.Name))
            .ToDictionary(argument => argument.Name, argument => context.Argument<object>(argument.Name))))
        .Field("Query", "required", context =>
        {
            var note = context.HasArgument("note") ? context.Argument<string>("note") ?? "null" : "absent";
            return $"{context.Argument<string>("id")}:{context.Argument<int>("count")}:{note}";
        });

    private static void AttachEntities(SdlResolvers resolvers, CatalogData data)
    {
        foreach (var type in new[] { "Dataset", "Publisher", "Service" })
        {
            resolvers.Field(type, "title", context =>
            {
                var title = (Map)((Map)context.Parent!)["title"]!;
                return title.GetValueOrDefault(context.Argument<string>("lang") ?? "en") ?? title["en"];
            });
        }

        resolvers
            .Field("Dataset", "summary", context =>
            {
                var length = context.Argument<int>("maxLength");
                var text = ((Map)context.Parent!)["description"] as string;
                return length < 0
                    ? throw new GraphQLException("Argument \"maxLength\" must not be negative.")
                    : text?[..Math.Min(length, text.Length)];
            })
            .Field("Dataset", "publisher", context => data.Get(((Map)context.Parent!)["publisherId"]))
            .Field("Dataset", "ratingCount", context => CatalogState.Of(context).RatingCount((Map)context.Parent!))
            .Field("Dataset", "related", context => ((object?[])((Map)context.Parent!)["relatedIds"]!)
                .Take(context.Argument<int?>("first") ?? 2).Select(data.Get).ToList())
            .Field("Dataset", "distributions", context =>
            {
                var format = context.Argument<string>("format");
                var items = ((object?[])((Map)context.Parent!)["distributionIds"]!).Select(id => data.Get(id)!)
                    .Where(x => format is null || Equals(x["format"], format)).ToList();
                return CatalogConnections.Page(items, context.Argument<object>("first"), null, 5);
            })
            .Field("Distribution", "dataset", context => data.Get(((Map)context.Parent!)["datasetId"]))
            .Field("Publisher", "parent", context => data.Get(((Map)context.Parent!)["parentId"]))
            .Field("Publisher", "children", context => data.Publishers
                .Where(child => Equals(child["parentId"], ((Map)context.Parent!)["id"])).ToList())
            .Field("Publisher", "datasets", context => CatalogConnections.Page(
                [.. data.Datasets.Where(d => Equals(d["publisherId"], ((Map)context.Parent!)["id"])
                    && CatalogFilters.Matches(d, context.Argument<object>("filter")))],
                context.Argument<object>("first"),
                context.Argument<object>("after"),
                10));
    }

    private static void AttachMutation(SdlResolvers resolvers, CatalogData data) => resolvers
        .Field("Mutation", "rate", context =>
        {
            var input = context.Argument<Map>("input")!;
            var errors = new List<Map>();
            var dataset = data.Get(input["datasetId"], "Dataset");
            if (dataset is null)
            {
                errors.Add(NotFound(input["datasetId"]));
            }

            if ((int)input["stars"]! is < 1 or > 5)
            {
                errors.Add(Invalid("Stars must be 1 to 5.", "stars", "OUT_OF_RANGE"));
            }

            if (errors.Count == 0)
            {
                CatalogState.Of(context).Rate(dataset!);
            }

            return new Dictionary<string, object?>
            {
                ["dataset"] = errors.Count > 0 ? null : dataset,
                ["ratingCount"] = dataset is null ? 0 : CatalogState.Of(context).RatingCount(dataset),
                ["clientMutationId"] = input.GetValueOrDefault("clientMutationId"),
                ["errors"] = errors,
            };
        })
        .Field("Mutation", "apply", context =>
        {
            var input = context.Argument<Map>("input")!;
            var dataset = data.Get(input["datasetId"], "Dataset");
            return dataset is null ? NotFound(input["datasetId"])
                : string.IsNullOrWhiteSpace((string)input["purpose"]!)
                    ? Invalid("Purpose must not be blank.", "purpose", "BLANK")
                : new Dictionary<string, object?>
                {
                    ["__typename"] = "Application",
                    ["id"] = $"application:{CatalogState.Of(context).NextApplication()}",
                    ["purpose"] = input["purpose"],
                    ["contactEmail"] = input["contactEmail"],
                    ["dataset"] = dataset,
                };
        })
        .Field("Mutation", "subscribe", context =>
        {
            var input = context.Argument<Map>("input")!;
            return new Dictionary<string, object?>
            {
                ["subscriptionId"] = $"subscription:{CatalogState.Of(context).NextSubscription()}",
                ["channels"] = input["channels"],
                ["target"] = CatalogFilters.LookUp(data, (Map)input["target"]!),
            };
        })
        .Field("Mutation", "fail", Fail)
        .Field("Mutation", "failHard", Fail);

    private static object? Fail(ResolverContext context) =>
        throw new GraphQLException(context.Argument<string>("message") ?? "null"); // As JavaScript turns it into text.

    private static Dictionary<string, object?> NotFound(object? id) => new()
    {
        ["__typename"] = "NotFoundError",
        ["message"] = $"No dataset {id}.",
        ["path"] = new[] { "input", "datasetId" },
        ["id"] = id,
    };

    private static Dictionary<string, object?> Invalid(string message, string field, string code) => new()
    {
        ["__typename"] = "InvalidInputError",
        ["message"] = message,
        ["path"] = new[] { "input", field },
        ["code"] = code,
    };

    private static object? SortKeys(object? value) => value switch
    {
        Map map => new SortedDictionary<string, object?>(
            map.ToDictionary(x => x.Key, x => SortKeys(x.Value)), StringComparer.Ordinal),
        object?[] items => items.Select(SortKeys).ToArray(),
        _ => value,
    };

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)(?!\n)$", RegexOptions.ECMAScript)]
    private static partial Regex Rfc3339();
}
