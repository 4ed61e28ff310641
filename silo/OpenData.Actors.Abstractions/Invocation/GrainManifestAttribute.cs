namespace Orleans.CodeGeneration;

/// <summary>Written by the generator: where the host finds the manifest of an assembly.</summary>
/// <param name="manifestType">Derives from <see cref="GrainManifest"/> and has a parameterless constructor.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class GrainManifestAttribute(Type manifestType) : Attribute
{
    /// <summary>Derives from <see cref="GrainManifest"/>.</summary>
    public Type ManifestType { get; } = manifestType;
}
