using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OpenData.GraphQL.Engine.Tests.Schema.Shop;

namespace OpenData.GraphQL.Engine.Tests.Limits;

public sealed class LimitTests
{
    private static async Task<GraphQLError> Refused(string query, Action<GraphQLLimits>? change = null)
    {
        var limits = new GraphQLLimits();
        change?.Invoke(limits);
        var schema = GraphQLSchema.Create(b => b.AddQueryType<ShopQuery>());
        var executor = new GraphQLExecutor(schema, limits, NullLogger<GraphQLExecutor>.Instance);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var result = await executor.ExecuteAsync(new GraphQLRequest(query), services);
        Assert.False(result.IsExecuted);
        var error = result.Errors[^1];
        Assert.Equal(ErrorCodes.LimitExceeded, error.Extensions!["code"]);
        return error;
    }

    [Fact]
    public async Task Tokens_are_counted()
    {
        var error = await Refused("{ __typename }", limits => limits.MaxTokens = 2);
        Assert.Equal("MaxTokens", error.Extensions!["limit"]);
        Assert.Equal("The document has more than 2 tokens, the limit MaxTokens.", error.Message);
    }

    [Theory]
    [InlineData('{', '}')]
    [InlineData('[', ']')]
    public async Task Nesting_ends_before_the_stack_does(char open, char close)
    {
        var query = open == '{'
            ? string.Concat(Enumerable.Repeat("{a", 5_000)) + new string('}', 5_000)
            : "{a(b:" + new string(open, 5_000) + new string(close, 5_000) + ")}";
        Assert.Equal("MaxNesting", (await Refused(query)).Extensions!["limit"]);
    }

    [Fact]
    public async Task Depth_follows_fragments()
    {
        var error = await Refused(
            "{ ...A } fragment A on Query { search { nodes { id } } }", limits => limits.MaxDepth = 2);
        Assert.Equal("MaxDepth", error.Extensions!["limit"]);
        Assert.Equal(3L, error.Extensions["actual"]);
    }

    [Fact]
    public async Task Fragments_that_double_each_other_count_as_what_they_expand_to()
    {
        var query = new StringBuilder("{ ...F0 }");
        for (var i = 0; i < 40; i++)
        {
            query.Append(System.Globalization.CultureInfo.InvariantCulture, $" fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}");
        }

        query.Append(" fragment F40 on Query { x: count }");
        var watch = Stopwatch.StartNew();
        var error = await Refused(query.ToString());
        Assert.Equal("MaxAliases", error.Extensions!["limit"]);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5_000);
    }

    [Fact]
    public async Task Comparisons_of_fields_are_bounded()
    {
        var query = "{" + string.Concat(Enumerable.Repeat(" count", 2_000)) + " }";
        Assert.Equal("MaxFieldComparisons", (await Refused(query)).Extensions!["limit"]);
    }

    [Fact]
    public void A_limit_below_one_is_refused_by_name()
    {
        var failure = Assert.Throws<GraphQLSchemaException>(() => new GraphQLExecutor(
            GraphQLSchema.Create(b => b.AddQueryType<ShopQuery>()),
            new GraphQLLimits { MaxDepth = 0, MaxTokens = -1 },
            NullLogger<GraphQLExecutor>.Instance));
        Assert.Equal(2, failure.Problems.Count);
        Assert.Contains("GraphQLLimits.MaxTokens is -1", failure.Message, StringComparison.Ordinal);
    }
}
