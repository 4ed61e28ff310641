namespace OpenData.GraphQL.Engine.Tests.Schema;

public sealed class BreakingChangesTests
{
    private const string Older =
        """
        directive @mark(as: String) repeatable on FIELD | QUERY
        type Query { a(x: Int, y: [Int]): Int  b: Int!  n: Named  u: U  c(in: In): Kind }
        interface Named { name: String }
        type One implements Named { name: String }
        type Two { b: Int }
        union U = One | Two
        enum Kind { P  Q }
        input In { f: Int  g: [Int!] }
        scalar When
        """;

    [Theory]
    [InlineData("b: Int!", "b: Int", "field Query.b was Int! and is Int")]
    [InlineData("b: Int!  n", "n", "field Query.b is gone")]
    [InlineData("n: Named", "n: One", "field Query.n was Named and is One")]
    [InlineData("c(in: In)", "c", "Query.c(in:) is gone")]
    [InlineData("x: Int,", "x: Int!,", "Query.a(x:) took Int and takes Int!")]
    [InlineData("y: [Int]", "y: [Int!]", "Query.a(y:) took [Int] and takes [Int!]")]
    [InlineData("x: Int,", "x: Int, z: Int!", "Query.a(z:) is new and required")]
    [InlineData("g: [Int!]", "g: [Int!] h: Int!", "In.h is new and required")]
    [InlineData("f: Int ", "", "In.f is gone")]
    [InlineData("input In {", "input In @oneOf {", "input In takes only one of its fields")]
    [InlineData("type One implements Named", "type One", "One no longer implements Named")]
    [InlineData("U = One | Two", "U = One", "Two left the union U")]
    [InlineData("P  Q", "P", "value Kind.Q is gone")]
    [InlineData("scalar When", "enum When { NOW }", "type When was SCALAR and is ENUM")]
    [InlineData("scalar When", "", "type When is gone")]
    [InlineData("FIELD | QUERY", "FIELD", "directive @mark no longer stands on QUERY")]
    [InlineData("repeatable on", "on", "directive @mark is no longer repeatable")]
    [InlineData("(as: String)", "", "@mark(as:) is gone")]
    public void What_is_gone_or_narrowed_breaks(string part, string changed, string expected) =>
        Assert.Contains(expected, Changes(part, changed));

    [Theory]
    [InlineData("a(x: Int", "a(z: Int! = 1, x: Int")]
    [InlineData("n: Named", "n: Named! more: String")]
    [InlineData("y: [Int]): Int", "y: [Int]): Int!")]
    [InlineData("g: [Int!]", "g: [Int] h: Int")]
    [InlineData("x: Int,", "x: Int = 3,")]
    [InlineData("P  Q", "P Q R")]
    [InlineData("type Two {", "type Two implements Named { name: String ")]
    [InlineData("scalar When", "scalar When type Three { a: Int }")]
    public void What_is_only_more_breaks_nobody(string part, string changed) => Assert.Empty(Changes(part, changed));

    private static IReadOnlyList<string> Changes(string part, string changed)
    {
        Assert.Contains(part, Older, StringComparison.Ordinal);
        return Create(Older.Replace(part, changed, StringComparison.Ordinal)).BreakingChangesSince(Create(Older));
    }

    private static GraphQLSchema Create(string sdl) => GraphQLSchema.Create(b => b.UseSdl(sdl, _ => { }));
}
