using System.Globalization;
using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Schema.Sdl;

/// <summary>Reads <c>@cost</c> and <c>@listSize</c> of a schema text; names and defaults are those of the cost directives
/// specification (https://ibm.github.io/graphql-specs/cost-spec.html). Both stand on fields, <c>@cost</c> also on
/// arguments and input fields.</summary>
internal static class CostDirectives
{
    public static double? Weight(IReadOnlyList<DirectiveNode> directives) =>
        Named(directives, "cost")?.ArgumentNamed("weight") switch
        {
            StringValueNode text => Number(text.Value),
            IntValueNode number => Number(number.Text),
            FloatValueNode number => Number(number.Text),
            _ => null,
        };

    public static ListSizeAttribute? Size(IReadOnlyList<DirectiveNode> directives)
    {
        if (Named(directives, "listSize") is not { } directive)
        {
            return null;
        }

        var slicing = Names(directive.ArgumentNamed("slicingArguments"));
        return new ListSizeAttribute
        {
            Assumed = directive.ArgumentNamed("assumedSize") is IntValueNode assumed ? (int)Number(assumed.Text) : 0,
            SlicingArguments = slicing,
            SizedFields = Names(directive.ArgumentNamed("sizedFields")),
            RequireOneSlicingArgument = slicing.Length > 0
                && directive.ArgumentNamed("requireOneSlicingArgument") is not BooleanValueNode { Value: false },
        };
    }

    private static DirectiveNode? Named(IReadOnlyList<DirectiveNode> directives, string name) =>
        directives.FirstOrDefault(directive => directive.Name.Value == name);

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new GraphQLSchemaException($"The weight \"{text}\" of @cost is no number.");

    private static string[] Names(ValueNode? value) => value switch
    {
        StringValueNode one => [one.Value],
        ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(name => name.Value)],
        _ => [],
    };
}
