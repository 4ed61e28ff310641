using System.Reflection;
using System.Runtime.CompilerServices;

namespace OpenData.Actors.Tests.Model;

/// <summary>Writes public and protected signatures as C# has them, one line each: of a type its kind, what it derives from,
/// and for an attribute its targets; of a member everything a caller or an implementer has to write. Whether a class is
/// sealed is left out.</summary>
internal static class SignatureText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Type type)
    {
        if (type.IsAssignableTo(typeof(Delegate)))
        {
            return $"delegate {Signature(type.GetMethod("Invoke")!, FullName(type))}";
        }

        var kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : "class";
        return $"{kind} {FullName(type)}{Bases(type)}{TypeNames.Constraints(type.GetGenericArguments())}{Targets(type)}";
    }

    public static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsAssignableTo(typeof(Delegate)))
        {
            return [];
        }

        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Enum.Format(type, Enum.Parse(type, name), "d")}");
        }

        return type.GetMembers(Declared)
            .Where(member => !member.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(member => member switch
            {
                ConstructorInfo { IsStatic: false } constructor when IsVisible(constructor) =>
                    $"{Access(constructor)}{TypeNames.Simple(type)}({Parameters(constructor)})",
                MethodInfo { IsSpecialName: false } method when IsVisible(method) =>
                    Access(method) + Modifiers(method) + Signature(method, method.Name),
                PropertyInfo property => Property(property),
                FieldInfo { IsPublic: true, IsLiteral: true } constant =>
                    $"const {TypeNames.Of(constant.FieldType)} {constant.Name} = {constant.GetRawConstantValue()}",
                FieldInfo { IsPublic: true, IsSpecialName: false } field => $"field {TypeNames.Of(field.FieldType)} {field.Name}",
                EventInfo raised => $"event {TypeNames.Of(raised.EventHandlerType!)} {raised.Name}",
                _ => null,
            })
            .OfType<string>()
            .Order(StringComparer.Ordinal);
    }

    public static string FullName(Type type) =>
        type.IsNested ? $"{FullName(type.DeclaringType!)}.{TypeNames.Simple(type)}{TypeNames.Arguments(type)}"
            : $"{type.Namespace}.{TypeNames.Simple(type)}{TypeNames.Arguments(type)}";

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetUnderlyingType(type) == typeof(int) ? "" : $" : {TypeNames.Of(Enum.GetUnderlyingType(type))}";
        }

        var bases = new List<string>();
        if (type is { IsClass: true, BaseType: { } parent } && parent != typeof(object))
        {
            bases.Add(TypeNames.Of(parent));
        }

        bases.AddRange(type.GetInterfaces()
            .Where(each => each.IsPublic && each.Namespace!.StartsWith("Orleans", StringComparison.Ordinal) || each == typeof(IDisposable))
            .Select(each => TypeNames.Of(each))
            .Order(StringComparer.Ordinal));
        return bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
    }

    private static string Targets(Type type)
    {
        if (type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) is not { } usage)
        {
            return "";
        }

        return $" on {usage.ValidOn}{(usage.AllowMultiple ? ", several" : "")}{(usage.Inherited ? "" : ", not inherited")}";
    }

    private static string Property(PropertyInfo property)
    {
        var accessors = new[] { property.GetMethod, property.SetMethod }.Where(each => each is not null && IsVisible(each)).ToArray();
        if (accessors is [])
        {
            return null!;
        }

        var access = Access(accessors.MinBy(each => each!.IsPublic ? 0 : 1)!);
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var get = property.GetMethod is { } getter && IsVisible(getter) ? "get; " : "";
        var set = property.SetMethod is not { } setter || !IsVisible(setter) ? ""
            : setter.ReturnParameter.GetRequiredCustomModifiers().Any(each => each.Name == "IsExternalInit") ? "init; " : "set; ";
        var type = TypeNames.Of(property.PropertyType, new NullabilityInfoContext().Create(property));
        return $"{access}{Modifiers(accessors[0]!)}{required}{type} {property.Name} {{ {get}{set}}}";
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) =>
        method.IsPublic ? "" : method.IsFamilyOrAssembly ? "protected internal " : "protected ";

    private static string Modifiers(MethodInfo method) =>
        method.IsStatic ? "static "
        : method.DeclaringType!.IsInterface || !method.IsVirtual || method.IsFinal ? ""
        : method.GetBaseDefinition().DeclaringType != method.DeclaringType ? "override "
        : method.IsAbstract ? "abstract " : "virtual ";

    private static string Signature(MethodInfo method, string name)
    {
        var arguments = method.GetGenericArguments();
        var generic = arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(each => each.Name))}>";
        var result = TypeNames.Of(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter));
        return $"{result} {name}{generic}({Parameters(method)}){TypeNames.Constraints(arguments)}";
    }

    private static string Parameters(MethodBase method)
    {
        var isExtension = method.IsDefined(typeof(ExtensionAttribute));
        return string.Join(", ", method.GetParameters().Select(parameter =>
            (isExtension && parameter.Position == 0 ? "this " : "")
            + (parameter.IsOut ? "out " : "")
            + TypeNames.Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter))
            + " " + parameter.Name
            + (parameter.HasDefaultValue ? " = " + Literal(parameter) : "")));
    }

    private static string Literal(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool value => value ? "true" : "false",
        Enum value => $"{value.GetType().Name}.{value}",
        var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
