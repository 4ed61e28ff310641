using System.Reflection;

namespace OpenData.GraphQL.Engine.Schema.Clr;

/// <summary>The attributes of a member; those of a record's property may also stand on the constructor parameter that
/// declares it.</summary>
internal static class MemberAttributes
{
    public static T? Find<T>(ICustomAttributeProvider member)
        where T : Attribute
    {
        if (member.GetCustomAttributes(typeof(T), true).FirstOrDefault() is T found)
        {
            return found;
        }

        return member is PropertyInfo property ? ParameterOf(property)?.GetCustomAttribute<T>() : null;
    }

    public static string? Deprecation(ICustomAttributeProvider member) =>
        Find<GraphQLDeprecatedAttribute>(member)?.Reason
        ?? (Find<ObsoleteAttribute>(member) is { } obsolete
            ? obsolete.Message ?? SpecifiedDirectives.DefaultDeprecationReason
            : null);

    /// <summary>The parameter of the longest constructor with the property's name and type, or null.</summary>
    public static ParameterInfo? ParameterOf(PropertyInfo property) =>
        property.DeclaringType!.GetConstructors()
            .OrderByDescending(constructor => constructor.GetParameters().Length)
            .FirstOrDefault()?.GetParameters()
            .FirstOrDefault(parameter => parameter.Name == property.Name
                && parameter.ParameterType == property.PropertyType);
}
