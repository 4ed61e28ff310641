using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using OpenData.GraphQL.Engine.Execution.Direct;
using OpenData.GraphQL.Engine.Language;
using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Schema.Clr;

/// <summary>Makes fields from properties and methods, and input fields from properties.</summary>
internal sealed class ClrFieldBuilder(ClrSchemaBuilder schema)
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;

    private readonly NullabilityInfoContext _nullability = new();

    /// <param name="type">Gets the fields.</param>
    /// <param name="clr">Has the members.</param>
    /// <param name="owner">Equal to <paramref name="clr"/> for roots and extensions, whose instance is not the parent.</param>
    public void AddMembers(FieldsType type, Type clr, Type? owner)
    {
        foreach (var property in PropertiesOf(clr, owner is not null))
        {
            Add(type, clr, owner, property);
        }

        foreach (var method in MethodsOf(clr, owner is not null))
        {
            Add(type, clr, owner, method);
        }
    }

    public void AddInputFields(InputObjectType type, Type clr)
    {
        var properties = PropertiesOf(clr, false).Select(p => (Field: Naming.OfProperty(p), Property: p)).ToList();
        var factory = new InputFactory(clr, properties);
        if (!factory.CanCreate || properties.Count == 0)
        {
            schema.Problems.Add($"{clr} cannot be an input type: every public property needs a setter or a constructor "
                + "parameter of the same name and type, and there must be one at least.");
            return;
        }

        var model = DefaultInstance(clr);
        foreach (var (name, property) in properties)
        {
            var where = $"{clr}.{property.Name}";
            var reference = ClrTypeReference.Of(_nullability.Create(property));
            var fieldType = TypeOf(property, where)
                ?? schema.MapInput(reference, MemberAttributes.Find<IDAttribute>(property) is not null, where);
            if (fieldType is null)
            {
                continue;
            }

            var parameter = MemberAttributes.ParameterOf(property);
            var fallback = parameter is { HasDefaultValue: true } ? parameter.DefaultValue
                : parameter is not null || model is null || IsRequired(property) ? null
                : property.GetValue(model);
            type.TryAdd(new InputValue(
                name, schema.Descriptions.OfProperty(property), fieldType, DefaultOf(property, fallback, fieldType, where))
            {
                DeprecationReason = MemberAttributes.Deprecation(property),
                Weight = Weight(property) ?? 0,
                Convert = InputConverters.For(property.PropertyType, reference),
            });
        }

        type.Factory = factory.Create;
    }

    private void Add(FieldsType type, Type clr, Type? owner, MemberInfo member)
    {
        var where = $"{clr}.{member.Name}";
        var nullability = member is MethodInfo returning
            ? _nullability.Create(returning.ReturnParameter)
            : _nullability.Create((PropertyInfo)member);
        var returned = nullability.Type;
        if (returned == typeof(Task) || returned == typeof(ValueTask))
        {
            schema.Problems.Add($"{where} returns no value; return what the field answers.");
            return;
        }

        var isStream = IsStream(returned);
        if (isStream != ReferenceEquals(type, schema.Subscription))
        {
            schema.Problems.Add(isStream
                ? $"{where} returns a stream of events, which only a field of the subscription type may."
                : $"{where} is a subscription; return IAsyncEnumerable<T>, the stream of its events.");
            return;
        }

        var fieldType = TypeOf(member, where) ?? schema.MapOutput(
            ClrTypeReference.Of(nullability), MemberAttributes.Find<IDAttribute>(member) is not null);
        if (fieldType is null)
        {
            return;
        }

        var arguments = new List<InputValue>();
        var bindings = new List<Func<Expression, Expression>>();
        var method = member as MethodInfo;
        foreach (var parameter in method?.GetParameters() ?? [])
        {
            bindings.Add(ResolverCompiler.Injected(parameter) ?? Argument(parameter, arguments, where));
        }

        var property = member as PropertyInfo;
        var isPure = property is not null && owner is null && !IsAwaitable(returned);
        var field = new FieldDefinition(
            property is null ? Naming.OfMethod(method!) : Naming.OfProperty(property),
            property is null ? schema.Descriptions.OfMethod(method!) : schema.Descriptions.OfProperty(property),
            fieldType,
            arguments)
        {
            DeprecationReason = MemberAttributes.Deprecation(member),
            DeclaredWeight = Weight(member),
            DeclaredSize = MemberAttributes.Find<ListSizeAttribute>(member),
            Pure = isStream ? static happening => happening : isPure ? ResolverCompiler.Property(property!) : null,
            WriteLeaf = isPure ? LeafOutput.For(property!, fieldType) : null,
            Stream = isStream ? ResolverCompiler.Stream(member, owner, bindings) : null,
            Resolve = isStream || isPure || (type is InterfaceType && owner is null)
                ? null
                : ResolverCompiler.Member(member, owner, bindings),
        };
        if (!type.TryAdd(field))
        {
            schema.Problems.Add($"{where} makes a second field \"{field.Name}\" on {type.Name}.");
        }
    }

    private Func<Expression, Expression> Argument(ParameterInfo parameter, List<InputValue> arguments, string where)
    {
        where = $"{where}({parameter.Name})";
        var index = arguments.Count;
        var reference = ClrTypeReference.Of(_nullability.Create(parameter));
        var type = TypeOf(parameter, where)
            ?? schema.MapInput(reference, MemberAttributes.Find<IDAttribute>(parameter) is not null, where);
        if (type is not null)
        {
            var fallback = parameter.HasDefaultValue ? parameter.DefaultValue : null;
            arguments.Add(new InputValue(
                Naming.OfParameter(parameter),
                schema.Descriptions.OfParameter(parameter),
                type,
                DefaultOf(parameter, fallback, type, where))
            {
                DeprecationReason = MemberAttributes.Deprecation(parameter),
                Weight = Weight(parameter) ?? 0,
                Convert = InputConverters.For(parameter.ParameterType, reference),
            });
        }

        return context => ResolverCompiler.Argument(context, index, parameter);
    }

    private GraphQLType? TypeOf(ICustomAttributeProvider member, string where) =>
        MemberAttributes.Find<GraphQLTypeAttribute>(member) is { } given ? schema.Explicit(given.Type, where) : null;

    private ValueNode? DefaultOf(ICustomAttributeProvider member, object? fallback, GraphQLType type, string where)
    {
        if (MemberAttributes.Find<GraphQLDefaultAttribute>(member) is not { } given)
        {
            return ClrLiterals.Of(EnumOf(fallback, member), type);
        }

        try
        {
            return Parser.ParseConstant(given.Literal);
        }
        catch (GraphQLException failure)
        {
            schema.Problems.Add($"{where}: the default {given.Literal} is no literal: {failure.Message}");
            return null;
        }
    }

    /// <summary>Reflection gives the default of a nullable enum parameter as its number.</summary>
    private static object? EnumOf(object? value, ICustomAttributeProvider member)
    {
        var type = (member as ParameterInfo)?.ParameterType ?? (member as PropertyInfo)?.PropertyType;
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return value is not null && type is { IsEnum: true } ? Enum.ToObject(type, value) : value;
    }

    private static IEnumerable<PropertyInfo> PropertiesOf(Type clr, bool withStatic) =>
        Lineage(clr).SelectMany(t => t.GetProperties(Members | BindingFlags.DeclaredOnly))
            .Where(p => p.GetMethod is { IsPublic: true } getter
                && (withStatic || !getter.IsStatic)
                && p.GetIndexParameters().Length == 0
                && MemberAttributes.Find<GraphQLIgnoreAttribute>(p) is null)
            .GroupBy(p => p.Name, StringComparer.Ordinal)
            .Select(overrides => overrides.Last());

    private static IEnumerable<MethodInfo> MethodsOf(Type clr, bool withStatic) =>
        Lineage(clr).SelectMany(t => t.GetMethods(Members | BindingFlags.DeclaredOnly))
            .Where(m => !m.IsSpecialName
                && (withStatic || !m.IsStatic)
                && !m.IsGenericMethod
                && m.ReturnType != typeof(void)
                && m.GetBaseDefinition().DeclaringType != typeof(object)
                && m.GetCustomAttribute<CompilerGeneratedAttribute>() is null
                && m.Name is not ("Equals" or "GetHashCode" or "ToString" or "Deconstruct")
                && MemberAttributes.Find<GraphQLIgnoreAttribute>(m) is null)
            .GroupBy(m => (m.Name, string.Join(',', m.GetParameters().Select(p => p.ParameterType))))
            .Select(overrides => overrides.Last());

    /// <summary>Base types first, so that an interface's and a base record's fields lead.</summary>
    private static IEnumerable<Type> Lineage(Type clr)
    {
        if (clr.IsInterface)
        {
            return clr.GetInterfaces().Append(clr);
        }

        var types = new List<Type>();
        for (var type = clr; type is not null && type != typeof(object) && type != typeof(ValueType); type = type.BaseType)
        {
            types.Insert(0, type);
        }

        return types;
    }

    private static double? Weight(ICustomAttributeProvider member) => MemberAttributes.Find<CostAttribute>(member)?.Weight;

    private static bool IsAwaitable(Type type) => type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static bool IsStream(Type type) => type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)
            || (IsAwaitable(type) && IsStream(type.GetGenericArguments()[0])));

    private static bool IsRequired(PropertyInfo property) =>
        property.GetCustomAttribute<RequiredMemberAttribute>() is not null;

    private static object? DefaultInstance(Type clr) =>
        clr.GetConstructor(Type.EmptyTypes) is null ? null : Activator.CreateInstance(clr);
}
