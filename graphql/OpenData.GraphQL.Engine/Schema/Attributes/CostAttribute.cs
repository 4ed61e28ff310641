namespace OpenData.GraphQL.Engine;

/// <summary>What a field costs each time that it is answered, or an argument or input field each time that it is given;
/// <c>@cost(weight:)</c> in a schema text. Without it, a field of objects or with a resolver costs 1 and any other field 0.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class CostAttribute(double weight) : Attribute
{
    /// <summary>Not negative.</summary>
    public double Weight { get; } = weight;
}
