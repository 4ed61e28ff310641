using System.Globalization;

namespace OpenData.GraphQL.Engine.Schema.Clr;

/// <summary>From what coercion gives (boxed scalars, enum values, <c>object?[]</c>) to the C# type of a member.</summary>
internal static class InputConverters
{
    /// <summary>Null when coerced values already are of the C# type.</summary>
    public static Func<object?, object?>? For(Type declared, ClrTypeReference reference)
    {
        var inner = ForValue(reference);
        if (typeof(IOptional).IsAssignableFrom(declared))
        {
            return value => Activator.CreateInstance(declared, inner is null || value is null ? value : inner(value));
        }

        return inner is null ? null : value => value is null ? null : inner(value);
    }

    private static Func<object?, object?>? ForValue(ClrTypeReference reference)
    {
        if (reference.Item is { } item)
        {
            var convert = ForValue(item);
            var itemType = item.IsNullable && item.Type.IsValueType
                ? typeof(Nullable<>).MakeGenericType(item.Type)
                : item.Type;
            return value => ToList((object?[])value!, itemType, convert, reference.Type);
        }

        var type = reference.Type;
        if (type == typeof(Guid))
        {
            return value => value is Guid ? value : Guid.TryParse((string)value!, out var id)
                ? id
                : throw new GraphQLException($"\"{value}\" is not a UUID.", ErrorCodes.BadUserInput);
        }

        var isNumber = type == typeof(short) || type == typeof(byte) || type == typeof(ushort) || type == typeof(uint)
            || type == typeof(sbyte) || type == typeof(int) || type == typeof(long) || type == typeof(float)
            || type == typeof(double) || type == typeof(decimal);
        return isNumber ? value => ToNumber(value!, type) : null;
    }

    private static object ToNumber(object value, Type type)
    {
        if (value.GetType() == type)
        {
            return value;
        }

        try
        {
            return Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
        }
        catch (Exception failure) when (failure is OverflowException or FormatException)
        {
            throw new GraphQLException(
                $"The value {ScalarText.Show(value)} is out of range.", ErrorCodes.BadUserInput);
        }
    }

    private static object ToList(object?[] values, Type itemType, Func<object?, object?>? convert, Type target)
    {
        var array = Array.CreateInstance(itemType, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            array.SetValue(values[i] is null || convert is null ? values[i] : convert(values[i]), i);
        }

        // Lists, sets and the like have a constructor that copies a sequence.
        return target.IsInstanceOfType(array) ? array
            : target.IsInterface ? Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(itemType), array)!
            : Activator.CreateInstance(target, array)!;
    }
}
