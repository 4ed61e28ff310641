using OpenData.Repository.Tests.Rules;

namespace OpenData.Repository.Tests.RuleTests;

/// <summary>The rules that look for words in sources.</summary>
public sealed class TextRuleTests
{
    [Theory]
    [InlineData("// TO" + "DO: more")]
    [InlineData("# FIX" + "ME")]
    [InlineData("/* HA" + "CK */")]
    [InlineData("throw new Not" + "ImplementedException();")]
    public void A_note_of_unfinished_work_is_refused(string text) =>
        Assert.Equal(1, RuleAssert.Refuses(new UnfinishedWorkRule(), ("a.cs", text)).Line);

    [Theory]
    [InlineData("a.cs", "var todoList = hackathon;")]
    [InlineData("data.jsonl", "\"TO" + "DO\"")]
    public void Other_words_and_data_are_accepted(string path, string text) =>
        RuleAssert.Accepts(new UnfinishedWorkRule(), (path, text));

    [Theory]
    [InlineData("<p dangerouslySetInnerHTML={{ __html: x }} />")]
    [InlineData("node.innerHTML = x;")]
    [InlineData("node.insertAdjacentHTML('beforeend', x);")]
    public void Markup_from_text_is_refused(string text) =>
        RuleAssert.Refuses(new RawMarkupRule(), ("frontend/src/a.tsx", text));

    [Fact]
    public void Reading_markup_in_a_test_is_accepted() =>
        RuleAssert.Accepts(new RawMarkupRule(), ("frontend/src/a.test.tsx", "expect(node.innerHTML == 'x')"));

    [Theory]
    [InlineData("    public static int Count;")]
    [InlineData("    internal static volatile bool Stopped = false;")]
    [InlineData("    public static Dictionary<string, List<int>> Cache = new();")]
    [InlineData("    public static (int A, int B)? Last;")]
    [InlineData("    public static string? Name { get; set; }")]
    [InlineData("    public static byte[] Key { get; private set; } = [];")]
    public void A_visible_static_that_can_be_set_is_refused(string text) =>
        RuleAssert.Refuses(new MutableStaticRule(), ("a.cs", text));

    [Theory]
    [InlineData("    public static readonly int Count = 3;")]
    [InlineData("    public static int Add(int a, int b = 3) => a + b;")]
    [InlineData("    public static int Count => 3;")]
    [InlineData("    public static bool operator ==(A a, A b) => true;")]
    [InlineData("    public static Table Current { get; } = new();")]
    [InlineData("    internal static partial Regex Word();")]
    [InlineData("    private static int _created;")]
    [InlineData("    public static class A;")]
    public void Constants_methods_and_private_fields_are_accepted(string text) =>
        RuleAssert.Accepts(new MutableStaticRule(), ("a.cs", text));

    [Fact]
    public void A_violation_says_where_what_the_limit_and_the_remedy() =>
        Assert.Equal(
            "a.cs:3: 900 lines. Allowed: 800 lines. Split it.",
            new Violation("a.cs", 3, "900 lines", "800 lines", "Split it.").ToString());
}
