using System.Globalization;
using OpenData.GraphQL.Engine.Language;

namespace OpenData.GraphQL.Engine.Schema;

/// <summary>Shows a resolver's value in an error message.</summary>
internal static class ScalarText
{
    public static string Show(object value) => value switch
    {
        string text => ValuePrinter.Quote(text),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"[{value.GetType().Name}]",
    };
}
