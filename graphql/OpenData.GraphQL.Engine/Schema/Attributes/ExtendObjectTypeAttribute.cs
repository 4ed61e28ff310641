namespace OpenData.GraphQL.Engine;

/// <summary>The class's public methods and properties are further fields of the GraphQL type of
/// <typeparamref name="T"/>; a method gets the object by a <see cref="ParentAttribute"/> parameter. On a C# interface
/// or base class it extends every type that implements it. Register with
/// <see cref="GraphQLBuilder.AddTypeExtension{T}"/>.</summary>
/// <typeparam name="T">The C# type behind an object type, an interface or a root.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExtendObjectTypeAttribute<T> : Attribute, IExtensionAttribute
{
    Type IExtensionAttribute.Extended => typeof(T);
}
