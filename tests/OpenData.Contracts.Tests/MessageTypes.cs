using System.Reflection;
using OpenData.Contracts.Datasets;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Contracts.Tests;

/// <summary>The grain interfaces of the assembly, and the types of the assembly that travel in their calls: arguments,
/// results, and whatever these consist of.</summary>
internal static class MessageTypes
{
    public static readonly Assembly Contracts = typeof(Resource).Assembly;

    public static IReadOnlyList<Type> Interfaces { get; } =
        [.. Contracts.GetTypes().Where(each => each.IsInterface && each.IsAssignableTo(typeof(IAddressable)))];

    public static IReadOnlyList<Type> Messages { get; } = Find();

    /// <summary>The instance state of one level of a type's hierarchy.</summary>
    public static IEnumerable<MemberInfo> StateOf(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var fields = type.GetFields(Own);
        foreach (var field in fields.Where(each => !each.Name.StartsWith('<')))
        {
            yield return field;
        }

        foreach (var property in type.GetProperties(Own))
        {
            if (fields.Any(each => each.Name == $"<{property.Name}>k__BackingField"))
            {
                yield return property;
            }
        }
    }

    private static List<Type> Find()
    {
        var found = new List<Type>();
        var open = new Stack<Type>(Contracts.GetTypes().Where(each => each.IsDefined(typeof(GenerateSerializerAttribute), false)));
        foreach (var method in Interfaces.SelectMany(each => each.GetMethods()))
        {
            open.Push(method.ReturnType);
            Array.ForEach(method.GetParameters(), parameter => open.Push(parameter.ParameterType));
        }

        var seen = new HashSet<Type>();
        while (open.TryPop(out var type))
        {
            if (!seen.Add(type))
            {
                continue;
            }

            Array.ForEach(type.GetGenericArguments(), open.Push);
            if (type.HasElementType)
            {
                open.Push(type.GetElementType()!);
            }

            if (type.Assembly != Contracts || type.IsInterface || type.HasElementType || type.IsGenericParameter)
            {
                continue;
            }

            found.Add(type);
            foreach (var member in StateOf(type))
            {
                open.Push(member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType);
            }
        }

        return found;
    }
}
