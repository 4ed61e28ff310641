using System.Globalization;
using OpenData.GraphQL.Engine;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Api.Rows;

/// <summary>Cells travel as what they are in JSON: text as a string, numbers as numbers.</summary>
internal sealed class CellScalar() : ScalarType(
    "Cell", "A cell of a table: a string for text, and for days as `2026-01-31`; a number for whole numbers and decimals.")
{
    public override object? Parse(ScalarInput input) => input.Kind switch
    {
        ScalarInputKind.Text => new Cell(input.Text!),
        ScalarInputKind.WholeNumber when
            long.TryParse(input.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => new Cell(whole),
        ScalarInputKind.WholeNumber or ScalarInputKind.Number when
            double.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) => new Cell(number),
        _ => throw new GraphQLException($"Cell cannot represent value: {input}"),
    };

    public override object? Serialize(object value) => ((Cell)value).Value;
}
