using System.Reflection;

namespace OpenData.Actors.Tests.Model;

/// <summary>Names of types as C# code with all the usings would write them. Type parameters carry no mark for null: they
/// look the same with and without.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(double)] = "double",
    };

    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability?.ElementType ?? nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        var mark = nullability?.ReadState == NullabilityState.Nullable && !type.IsValueType && !type.IsGenericParameter ? "?" : "";
        if (type.IsArray)
        {
            return Of(type.GetElementType()!, nullability?.ElementType) + "[]" + mark;
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword + mark;
        }

        var outer = type is { IsNested: true, IsGenericParameter: false } ? Simple(type.DeclaringType!) + "." : "";
        return outer + Simple(type) + Arguments(type, nullability) + mark;
    }

    public static string Simple(Type type)
    {
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? type.Name : type.Name[..tick];
    }

    public static string Arguments(Type type, NullabilityInfo? nullability = null)
    {
        var arguments = type.IsGenericParameter ? [] : type.GetGenericArguments();
        return arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select((each, i) =>
            Of(each, nullability is { } info && i < info.GenericTypeArguments.Length ? info.GenericTypeArguments[i] : null)))}>";
    }

    public static string Constraints(IEnumerable<Type> arguments) => string.Concat(arguments.Select(argument =>
    {
        var constraints = new List<string>();
        if (argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            constraints.Add("class");
        }

        constraints.AddRange(argument.GetGenericParameterConstraints().Select(each => Of(each)));
        if (argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            constraints.Add("new()");
        }

        return constraints.Count == 0 ? "" : $" where {argument.Name} : {string.Join(", ", constraints)}";
    }));
}
