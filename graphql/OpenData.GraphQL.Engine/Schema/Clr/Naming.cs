using System.Reflection;
using System.Text;

namespace OpenData.GraphQL.Engine.Schema.Clr;

/// <summary>From C# names to GraphQL names.</summary>
internal static class Naming
{
    public static string OfType(Type type)
    {
        if (type.GetCustomAttribute<GraphQLNameAttribute>(false) is { } named)
        {
            return named.Name;
        }

        if (!type.IsGenericType)
        {
            return type.Name;
        }

        // Edge<Dataset> is DatasetEdge.
        var name = type.Name[..type.Name.IndexOf('`')];
        return string.Concat(type.GetGenericArguments().Select(OfType)) + name;
    }

    public static string OfProperty(PropertyInfo property) =>
        MemberAttributes.Find<GraphQLNameAttribute>(property)?.Name ?? CamelCase(property.Name);

    public static string OfParameter(ParameterInfo parameter) =>
        MemberAttributes.Find<GraphQLNameAttribute>(parameter)?.Name ?? CamelCase(parameter.Name!);

    public static string OfMethod(MethodInfo method)
    {
        if (MemberAttributes.Find<GraphQLNameAttribute>(method) is { } named)
        {
            return named.Name;
        }

        var name = method.Name;
        if (name.Length > 3 && name.StartsWith("Get", StringComparison.Ordinal) && char.IsUpper(name[3]))
        {
            name = name[3..];
        }

        if (name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal))
        {
            name = name[..^5];
        }

        return CamelCase(name);
    }

    /// <summary><c>CcBySa</c> is <c>CC_BY_SA</c>, <c>HTTPGet</c> is <c>HTTP_GET</c>.</summary>
    public static string OfEnumValue(FieldInfo value)
    {
        if (MemberAttributes.Find<GraphQLNameAttribute>(value) is { } named)
        {
            return named.Name;
        }

        var name = value.Name;
        var builder = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            builder.Append(startsWord ? "_" : "").Append(char.ToUpperInvariant(name[i]));
        }

        return builder.ToString();
    }

    /// <summary><c>DatasetId</c> is <c>datasetId</c>, <c>URLName</c> is <c>urlName</c>, <c>ID</c> is <c>id</c>.</summary>
    private static string CamelCase(string name)
    {
        var chars = name.ToCharArray();
        for (var i = 0; i < chars.Length && char.IsUpper(chars[i]); i++)
        {
            if (i > 0 && i + 1 < chars.Length && char.IsLower(chars[i + 1]))
            {
                break;
            }

            chars[i] = char.ToLowerInvariant(chars[i]);
        }

        return new string(chars);
    }
}
