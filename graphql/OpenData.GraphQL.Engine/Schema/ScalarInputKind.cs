namespace OpenData.GraphQL.Engine.Schema;

/// <summary>The shape of a <see cref="ScalarInput"/>. JSON numbers without fraction and exponent are
/// <see cref="WholeNumber"/>; only literals can be <see cref="Name"/>.</summary>
public enum ScalarInputKind
{
    /// <summary>The literal or JSON value null, inside a list or object.</summary>
    Null,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A whole number as written.</summary>
    WholeNumber,

    /// <summary>A number with fraction or exponent.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A bare name.</summary>
    Name,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Map,
}
