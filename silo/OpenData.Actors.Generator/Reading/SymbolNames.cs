using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace OpenData.Actors.Generator.Reading;

/// <summary>How symbols are written in generated code, and how known types are recognized.</summary>
internal static class SymbolNames
{
    private static readonly SymbolDisplayFormat Annotated = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat MetadataLike = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    public static string Plain(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    public static string WithNullability(this ITypeSymbol type) => type.ToDisplayString(Annotated);

    /// <summary>Namespace and name without type arguments, such as <c>System.Threading.Tasks.Task</c>.</summary>
    public static string MetadataName(this ITypeSymbol type) => type.OriginalDefinition.ToDisplayString(MetadataLike);

    public static bool Implements(this INamedTypeSymbol type, string interfaceName) =>
        type.AllInterfaces.Any(each => each.MetadataName() == interfaceName);

    public static AttributeData? Attribute(this ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(each => each.AttributeClass?.MetadataName() == name);

    /// <summary>Whether code elsewhere in the assembly can name the type.</summary>
    public static bool IsVisibleInAssembly(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? each = type; each is not null; each = each.ContainingType)
        {
            if (each.IsFileLocal || each.DeclaredAccessibility
                is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsGenericAnywhere(this INamedTypeSymbol type) =>
        Around(type).Any(each => each.TypeParameters.Length > 0);

    /// <summary>Letters, digits and underscores only; other characters become an underscore and their code.</summary>
    public static string ToIdentifier(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                result.Append(letter);
            }
            else
            {
                result.Append('_').Append(letter == '.' ? string.Empty : ((int)letter).ToString("x", CultureInfo.InvariantCulture));
            }
        }

        return char.IsDigit(result[0]) ? "_" + result : result.ToString();
    }

    private static IEnumerable<INamedTypeSymbol> Around(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? each = type; each is not null; each = each.ContainingType)
        {
            yield return each;
        }
    }
}
