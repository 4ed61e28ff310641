using System.Collections;
using System.Reflection;

namespace OpenData.GraphQL.Engine.Schema.Clr;

/// <summary>A C# type as a member uses it: nullability read, tasks, streams of events and <c>Nullable</c> unwrapped.</summary>
/// <param name="Type">Without <c>Nullable</c>, task and <see cref="Optional{T}"/>.</param>
/// <param name="IsNullable">Whether null may stand there.</param>
/// <param name="Item">The item of a list, else null.</param>
internal sealed record ClrTypeReference(Type Type, bool IsNullable, ClrTypeReference? Item)
{
    public static ClrTypeReference Of(NullabilityInfo info)
    {
        var type = info.Type;
        if (type.IsGenericType)
        {
            var definition = type.GetGenericTypeDefinition();
            if (definition == typeof(Task<>) || definition == typeof(ValueTask<>)
                || definition == typeof(IAsyncEnumerable<>))
            {
                return Of(info.GenericTypeArguments[0]);
            }

            if (definition == typeof(Optional<>))
            {
                return Of(info.GenericTypeArguments[0]) with { IsNullable = true };
            }
        }

        var underlying = Nullable.GetUnderlyingType(type);
        var isNullable = underlying is not null
            || (!type.IsValueType && info.ReadState != NullabilityState.NotNull
                && info.WriteState != NullabilityState.NotNull);
        return new ClrTypeReference(underlying ?? type, isNullable, ItemOf(underlying ?? type, info));
    }

    private static ClrTypeReference? ItemOf(Type type, NullabilityInfo info)
    {
        if (type.IsArray)
        {
            return Of(info.ElementType!);
        }

        var item = ItemTypeOf(type);
        if (item is null)
        {
            return null;
        }

        return info.GenericTypeArguments.Length == 1 && info.GenericTypeArguments[0].Type == item
            ? Of(info.GenericTypeArguments[0])
            : new ClrTypeReference(Nullable.GetUnderlyingType(item) ?? item, Nullable.GetUnderlyingType(item) is not null, null);
    }

    private static Type? ItemTypeOf(Type type)
    {
        if (type == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(type))
        {
            return null;
        }

        var sequences = type.GetInterfaces().Append(type)
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .Select(i => i.GetGenericArguments()[0])
            .ToList();
        var isMap = sequences.Exists(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));
        return isMap ? null : sequences.FirstOrDefault();
    }
}
