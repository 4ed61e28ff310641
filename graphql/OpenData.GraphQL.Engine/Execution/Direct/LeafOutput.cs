using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Execution.Direct;

/// <summary>Writes C# values as the built-in scalars would serialize them.</summary>
internal static class LeafOutput
{
    /// <summary>The writer of a property, or null when its C# type is not the scalar's own: such values are
    /// serialized by the scalar.</summary>
    public static LeafWriter? For(PropertyInfo property, GraphQLType fieldType)
    {
        var type = property.PropertyType;
        if (!IsOwn(fieldType.Nullable, Nullable.GetUnderlyingType(type) ?? type)
            || typeof(LeafOutput).GetMethod(nameof(Write), [type, typeof(JsonOutput)]) is not { } write)
        {
            return null;
        }

        var parent = Expression.Parameter(typeof(object));
        var output = Expression.Parameter(typeof(JsonOutput));
        var value = Expression.Property(Expression.Convert(parent, property.DeclaringType!), property);
        return Expression.Lambda<LeafWriter>(Expression.Call(write, value, output), parent, output).Compile();
    }

    public static bool Write(string? value, JsonOutput output)
    {
        if (value is null)
        {
            return false;
        }

        output.WriteString(value);
        return true;
    }

    public static bool Write(int value, JsonOutput output)
    {
        output.WriteNumber(value);
        return true;
    }

    public static bool Write(int? value, JsonOutput output) => value is { } given && Write(given, output);

    public static bool Write(long value, JsonOutput output)
    {
        output.WriteNumber(value);
        return true;
    }

    public static bool Write(long? value, JsonOutput output) => value is { } given && Write(given, output);

    public static bool Write(bool value, JsonOutput output)
    {
        output.WriteBoolean(value);
        return true;
    }

    public static bool Write(bool? value, JsonOutput output) => value is { } given && Write(given, output);

    public static bool Write(double value, JsonOutput output)
    {
        // Refuses what JSON has no number for.
        _ = double.IsFinite(value) ? null : BuiltInScalars.Float.Serialize(value);
        output.WriteNumber(value);
        return true;
    }

    public static bool Write(double? value, JsonOutput output) => value is { } given && Write(given, output);

    public static bool Write(DateOnly value, JsonOutput output)
    {
        Span<byte> text = stackalloc byte[12];
        text[0] = (byte)'"';
        value.TryFormat(text[1..], out var length, "O", CultureInfo.InvariantCulture);
        text[length + 1] = (byte)'"';
        output.WriteRaw(text[..(length + 2)]);
        return true;
    }

    public static bool Write(DateOnly? value, JsonOutput output) => value is { } given && Write(given, output);

    private static bool IsOwn(GraphQLType leaf, Type type) =>
        type == typeof(string) ? leaf == BuiltInScalars.String || leaf == BuiltInScalars.Id
        : type == typeof(int) ? leaf == BuiltInScalars.Int
        : type == typeof(long) ? leaf is LongScalar
        : type == typeof(bool) ? leaf == BuiltInScalars.Boolean
        : type == typeof(double) ? leaf == BuiltInScalars.Float
        : type == typeof(DateOnly) && leaf == ParsedScalar.Date;
}
