using OpenData.GraphQL.Engine.Tests.Schema.Shop;

namespace OpenData.GraphQL.Engine.Tests.Schema;

public sealed class SchemaFaultTests
{
    [Fact]
    public void Every_fault_is_reported_at_once_with_type_and_member()
    {
        var failure = Assert.Throws<GraphQLSchemaException>(() => GraphQLSchema.Create(b => b.AddQueryType<Faulty>()));
        Assert.Collection(
            failure.Problems.Order(StringComparer.Ordinal),
            problem => Assert.Contains("Faulty.Empty returns no value", problem, StringComparison.Ordinal),
            problem => Assert.Contains("Mark a service parameter with [Service]", problem, StringComparison.Ordinal),
            problem => Assert.Contains("Faulty.Typed: [GraphQLType(\"Nope\")]", problem, StringComparison.Ordinal),
            problem => Assert.Contains("The name Maker stands for both", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_schema_without_query_is_refused() =>
        Assert.Throws<GraphQLSchemaException>(() => GraphQLSchema.Create(_ => { }));

    [Fact]
    public void A_default_that_does_not_fit_is_refused() => Assert.Contains(
        "the default ALL of first does not fit Int",
        Assert.Throws<GraphQLSchemaException>(() => GraphQLSchema.Create(b => b.AddQueryType<BadDefault>())).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("type Query { a: Nope }", "The type Nope is not defined.")]
    [InlineData("type Query implements I { a: Int } interface I { b: Int }", "Query implements I but has no field b.")]
    [InlineData("type Query { a(i: I): Int } input I { i: I! }", "The input I requires itself")]
    [InlineData("type Query { __a: Int }", "begins with two underscores")]
    [InlineData("type Query {", "(line 1, column 13)")]
    public void A_faulty_text_is_refused(string sdl, string problem) => Assert.Contains(
        problem,
        Assert.Throws<GraphQLSchemaException>(() => GraphQLSchema.Create(b => b.UseSdl(sdl, _ => { }))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void What_is_printed_builds_the_same_schema_again()
    {
        var text = GraphQLSchema.Create(b => b.AddQueryType<ShopQuery>().AddMutationType<ShopMutation>()).ToSdl();
        Assert.Equal(text, GraphQLSchema.Create(b => b.UseSdl(text, _ => { })).ToSdl());
    }

    private sealed class Faulty
    {
        public static Task Empty() => Task.CompletedTask;

        public static int Injected(IFormatProvider provider) => provider.GetHashCode();

        [GraphQLType("Nope")]
        public static int Typed() => 1;

        public static Maker? Both(Maker maker) => maker;
    }

    private sealed class BadDefault
    {
        public static int Count([GraphQLDefault("ALL")] int? first) => first ?? 0;
    }
}
