namespace OpenData.GraphQL.Engine;

/// <summary>Reads the type argument of <see cref="ExtendObjectTypeAttribute{T}"/> without knowing it.</summary>
internal interface IExtensionAttribute
{
    Type Extended { get; }
}
