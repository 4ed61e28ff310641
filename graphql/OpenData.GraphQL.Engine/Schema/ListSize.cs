namespace OpenData.GraphQL.Engine.Schema;

/// <summary>How many items a field answers, declared or by convention.</summary>
/// <param name="Assumed">Items when no slicing argument is given; null for the limit's value.</param>
/// <param name="SlicingArguments">Indexes of arguments.</param>
/// <param name="SizedFields">The lists below that the size is about; empty for the field itself.</param>
/// <param name="RequiresOne">Whether exactly one slicing argument must be given.</param>
internal sealed record ListSize(
    double? Assumed, int[] SlicingArguments, IReadOnlyList<string> SizedFields, bool RequiresOne)
{
    private static readonly string[] ConventionalArguments = ["first", "last", "ids"];
    private static readonly string[] ConventionalFields = ["nodes", "edges"];

    public static ListSize Of(FieldDefinition field)
    {
        var declared = field.DeclaredSize;
        int[] slicing = [.. (declared is { SlicingArguments.Length: > 0 } ? declared.SlicingArguments : ConventionalArguments)
            .Select(field.IndexOfArgument)
            .Where(index => index >= 0)];
        var isConnection = field.Type.Nullable is not ListType && slicing.Length > 0;
        IReadOnlyList<string> sized = declared is { SizedFields.Length: > 0 } ? declared.SizedFields
            : isConnection ? ConventionalFields
            : [];
        return new ListSize(
            declared is { Assumed: > 0 } ? declared.Assumed : null,
            slicing,
            sized,
            declared?.RequireOneSlicingArgument ?? false);
    }

    /// <summary>What is wrong with what a field declares of its cost; null if nothing.</summary>
    public static string? ProblemOf(FieldDefinition field)
    {
        if (field.DeclaredWeight < 0 || field.Arguments.Any(argument => argument.Weight < 0))
        {
            return "has a cost that is negative";
        }

        if (field.DeclaredSize is not { } declared)
        {
            return null;
        }

        if (declared.Assumed < 0)
        {
            return $"has the assumed list size {declared.Assumed}, which is negative";
        }

        var unknown = declared.SlicingArguments.FirstOrDefault(name => field.ArgumentNamed(name) is null);
        if (unknown is not null)
        {
            return $"names the slicing argument {unknown}, which it does not have";
        }

        unknown = declared.SizedFields.FirstOrDefault(name =>
            (field.Type.Named as CompositeType)?.FieldNamed(name)?.Type.Nullable is not ListType);
        return unknown is null ? null : $"names the sized field {unknown}, which is no list of {field.Type.Named}";
    }
}
