namespace OpenData.GraphQL.Engine;

/// <summary>The description in the schema, instead of the summary of the XML documentation.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    /// <summary>Markdown.</summary>
    public string Description { get; } = description;
}
