using OpenData.GraphQL.Engine.Language;
using OpenData.GraphQL.Engine.Tests.Conformance;
using OpenData.GraphQL.Engine.Validation;

namespace OpenData.GraphQL.Engine.Tests.Validation;

/// <summary>One valid and one invalid document for each rule, the rule alone; the conformance cases have many more.</summary>
public sealed class RuleTests
{
    private static readonly GraphQLSchema Schema = GraphQLSchema.Create(b => b.UseSdl(ConformanceFiles.Read("schema.graphql"), _ => { }));
    private static readonly GraphQLSchema QueryOnly = GraphQLSchema.Create(b => b.UseSdl(ConformanceFiles.Read("schema-queryonly.graphql"), _ => { }));

    public static TheoryData<string, string, string> Documents() => new()
    {
        { "ExecutableDefinitions", "{ version }", "{ version } schema { query: Query }" },
        { "KnownOperationTypes", "{ version }", "mutation { fail }" },
        { "UniqueOperationNames", "query A { version } query B { version }", "query A { version } query A { version }" },
        { "LoneAnonymousOperation", "{ version }", "{ version } query A { version }" },
        { "SingleFieldSubscriptions", "subscription { ticker }", "subscription { ticker neverStarts }" },
        { "KnownTypeNames", "query($a: Int) { version }", "query($a: Integer) { version }" },
        { "FragmentsOnCompositeTypes", "{ ... on Query { version } }", "{ ... on Int { version } }" },
        { "VariablesAreInputTypes", "query($a: [DatasetFilter]) { version }", "query($a: [Dataset!]!) { version }" },
        { "ScalarLeafs", "{ publishers { id } version }", "{ version { x } }" },
        { "FieldsOnCorrectType", "{ version __typename __schema { __typename } }", "{ publishers { nope } }" },
        { "UniqueFragmentNames", "fragment A on Query { version }", "fragment A on Query { version } fragment A on Query { version }" },
        { "KnownFragmentNames", "{ ...A } fragment A on Query { version }", "{ ...A }" },
        { "NoUnusedFragments", "{ ...A } fragment A on Query { version }", "{ version } fragment A on Query { version }" },
        { "PossibleFragmentSpreads", "{ publishers { ... on Node { id } } }", "{ publishers { ... on Dataset { id } } }" },
        { "NoFragmentCycles", "fragment A on Query { ...B } fragment B on Query { version }", "fragment A on Query { ...B } fragment B on Query { ...A }" },
        { "UniqueVariableNames", "query($a: Int, $b: Int) { version }", "query($a: Int, $a: Int) { version }" },
        { "NoUndefinedVariables", "query($a: ID!) { dataset(id: $a) { id } }", "query Q { ...F } fragment F on Query { dataset(id: $a) { id } }" },
        { "NoUnusedVariables", "query($a: ID!) { dataset(id: $a) { id } }", "query($a: ID!) { version }" },
        { "KnownDirectives", "{ version @skip(if: true) }", "query @skip(if: true) { version }" },
        { "UniqueDirectivesPerLocation", "{ version @trace(label: \"a\") @trace(label: \"b\") }", "{ version @audit @audit }" },
        { "KnownArgumentNames", "{ dataset(id: 1) { id } }", "{ dataset(nope: 1) { id } }" },
        { "UniqueArgumentNames", "{ dataset(id: 1) { id } }", "{ dataset(id: 1, id: 2) { id } }" },
        { "ValuesOfCorrectType", "{ coerce(ints: [1, null], theme: HEALTH) }", "{ coerce(ints: [\"1\"]) }" },
        { "ProvidedRequiredArguments", "{ dataset(id: 1) { id } }", "{ dataset { id } }" },
        { "VariablesInAllowedPosition", "query($a: Int! = 1) { coerce(int: $a) }", "query($a: [Int]) { coerce(int: $a) }" },
        { "OverlappingFieldsCanBeMerged", "{ a: version a: version }", "{ a: version a: __typename }" },
        { "UniqueInputFieldNames", "{ coerce(json: { a: 1, b: 1 }) }", "{ coerce(json: { a: 1, a: 1 }) }" },
        {
            "MaxIntrospectionDepth",
            "{ __schema { types { fields { type { fields { name } } } } } }",
            "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }"
        },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_rule_accepts_what_it_should_and_reports_what_it_should(string rule, string valid, string invalid)
    {
        Assert.Empty(Run(rule, valid));
        var errors = Run(rule, invalid);
        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.NotNull(error.Locations));
        var code = rule == "MaxIntrospectionDepth" ? ErrorCodes.LimitExceeded : ErrorCodes.ValidationFailed;
        Assert.All(errors, error => Assert.Equal(code, error.Extensions!["code"]));
    }

    [Fact]
    public void Every_rule_has_its_documents() => Assert.Equal(
        DocumentValidator.AllRules().Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal),
        Documents().Select(row => (string)row[0]).Order(StringComparer.Ordinal));

    private static IReadOnlyList<GraphQLError> Run(string rule, string text)
    {
        var limits = new GraphQLLimits();
        var alone = DocumentValidator.AllRules().Where(r => r.GetType().Name == rule).ToList();
        var schema = rule == "KnownOperationTypes" ? QueryOnly : Schema;
        return DocumentValidator.Validate(schema, Parser.ParseDocument(text, limits), limits, alone);
    }
}
