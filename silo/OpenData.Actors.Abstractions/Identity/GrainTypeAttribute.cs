namespace Orleans;

/// <summary>
/// Fixes the type part of the identities of a grain class. Without it the type is the class name in lower case without
/// the suffix "grain", so renaming the class would orphan its stored state.
/// </summary>
/// <param name="grainType">Not empty, without <c>/</c>; unique among all grain classes of a silo.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class GrainTypeAttribute(string grainType) : Attribute
{
    /// <summary>The type part, as it stands in <see cref="Runtime.GrainId.Type"/>.</summary>
    public string GrainType { get; } = grainType;
}
