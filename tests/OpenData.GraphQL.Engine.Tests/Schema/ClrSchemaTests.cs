using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpenData.GraphQL.Engine.Tests.Schema.Shop;

namespace OpenData.GraphQL.Engine.Tests.Schema;

public sealed class ClrSchemaTests
{
    private static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDataLoader<MakerLoader>();
        services.AddGraphQL(b => b
            .AddQueryType<ShopQuery>()
            .AddMutationType<ShopMutation>()
            .AddTypeExtension(typeof(ProductExtension)));
        return services.BuildServiceProvider();
    }

    private static async Task<(JsonElement Json, MakerLoader Loader)> Run(string query, string? variables = null)
    {
        await using var services = Services();
        await using var scope = services.CreateAsyncScope();
        var executor = services.GetRequiredService<GraphQLExecutor>();
        var request = new GraphQLRequest(
            query, null, variables is null ? default : JsonDocument.Parse(variables).RootElement);
        var result = await executor.ExecuteAsync(request, scope.ServiceProvider);
        return (JsonDocument.Parse(result.ToJson()).RootElement, scope.ServiceProvider.GetRequiredService<MakerLoader>());
    }

    private static async Task<string> Data(string query, string? variables = null)
    {
        var (json, _) = await Run(query, variables);
        Assert.False(json.TryGetProperty("errors", out var errors), errors.ToString());
        return json.GetProperty("data").GetRawText();
    }

    [Fact]
    public void The_schema_prints_names_types_defaults_and_descriptions_of_the_classes()
    {
        using var services = Services();
        Assert.Equal(
            """"
            """Reads the shop."""
            type Query {
              """Finds products."""
              search(
                """Part of a name."""
                text: String
                """All must hold."""
                filter: ProductFilter
                """Where to look."""
                scope: Scope = ALL
                """How many."""
                first: Int = 10
              ): ProductListing!
              product(id: ID!): Product
              nodes: [Node!]!
              findings: [Finding!]!
              count: Int! @deprecated(reason: "Use `search`.")
              broken: String!
              refused: String
              lookUp(by: ProductKey!): Product!
            }

            type Mutation {
              change(input: ChangeInput!): ChangePayload!
            }

            input ChangeInput {
              name: String!
              note: String
              tags: [String!]! = ["new"]
              stock: Int! = 1
            }

            type ChangePayload {
              name: String!
              note: String!
              tags: [String!]!
              stock: Int!
            }

            """A calendar day without time, as in RFC 3339: `2026-01-31`."""
            scalar Date @specifiedBy(url: "https://scalars.graphql.org/andimarek/local-date.html")

            union Finding = Maker | Product

            enum Kind {
              PAPER_GOODS
              HTTP_SERVICE @deprecated(reason: "Gone.")
            }

            type Maker implements Node {
              id: ID!
              city: String!
            }

            interface Node {
              id: ID!
            }

            """Something to buy."""
            type Product implements Node {
              """Never changes."""
              id: ID!
              """As printed."""
              name: String!
              """In euro."""
              price: Float!
              """What it is."""
              kind: Kind!
              """First day of sale."""
              since: Date
              """Who made it."""
              maker: Maker
            }

            input ProductFilter {
              maxPrice: Float
              kinds: [Kind!]
              not: ProductFilter
            }

            input ProductKey @oneOf {
              id: ID
              name: String
            }

            type ProductListing {
              nodes: [Product!]!
              totalCount: Int!
              first: Product
            }

            enum Scope {
              ALL
              FIELDS
            }

            """",
            services.GetRequiredService<GraphQLSchema>().ToSdl());
    }

    [Fact]
    public async Task Arguments_enums_dates_and_lists_reach_the_methods_and_come_back() => Assert.Equal(
        """{"search":{"totalCount":2,"nodes":[{"id":"p1","kind":"PAPER_GOODS","since":"2026-01-31"},{"id":"p2","kind":"PAPER_GOODS","since":null}]}}""",
        await Data(
            "query($f: ProductFilter) { search(filter: $f) { totalCount nodes { id kind since } } }",
            """{"f":{"maxPrice":20,"kinds":"PAPER_GOODS"}}"""));

    [Fact]
    public async Task Chinese_text_is_written_unescaped() => Assert.Equal(
        """{"product":{"name":"地图"}}""", await Data("""{ product(id: "p2") { name } }"""));

    [Fact]
    public async Task Interfaces_and_unions_find_their_type() => Assert.Equal(
        """{"nodes":[{"__typename":"Product","id":"p1"},{"__typename":"Maker","id":"m1"}],"findings":[{"name":"Map"},{"city":"Ålesund"}]}""",
        await Data("{ nodes { __typename id } findings { ... on Product { name } ... on Maker { city } } }"));

    [Fact]
    public async Task Fields_that_load_by_key_share_one_batch()
    {
        var (json, loader) = await Run(
            """{ search { nodes { maker { city } } } a: product(id: "p1") { maker { city } } }""");
        Assert.Equal("上海", json.GetProperty("data").GetProperty("search").GetProperty("nodes")[1]
            .GetProperty("maker").GetProperty("city").GetString());
        Assert.Equal(["m1", "m2"], Assert.Single(loader.Batches));
    }

    [Fact]
    public async Task Input_objects_tell_absent_from_null_and_take_defaults() => Assert.Equal(
        """{"a":{"note":"absent","tags":["new"],"stock":1},"b":{"note":"null","tags":["x"],"stock":7}}""",
        await Data(
            """
            mutation {
              a: change(input: { name: "n" }) { note tags stock }
              b: change(input: { name: "n", note: null, tags: "x", stock: 7 }) { note tags stock }
            }
            """));

    [Fact]
    public async Task One_of_inputs_become_records() => Assert.Equal(
        """{"lookUp":{"id":"p3"}}""", await Data("""{ lookUp(by: { name: "Globe" }) { id } }"""));

    [Fact]
    public async Task An_unexpected_exception_is_masked_and_an_expected_one_is_not()
    {
        var (json, _) = await Run("{ refused }");
        var error = json.GetProperty("errors")[0];
        Assert.Equal("Not today.", error.GetProperty("message").GetString());
        Assert.Equal("CLOSED", error.GetProperty("extensions").GetProperty("code").GetString());

        (json, _) = await Run("{ broken }");
        error = json.GetProperty("errors")[0];
        Assert.Equal("Unexpected error", error.GetProperty("message").GetString());
        Assert.Equal("INTERNAL", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(32, error.GetProperty("extensions").GetProperty("id").GetString()!.Length);
        Assert.DoesNotContain("secret", json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("data").ValueKind);
    }
}
