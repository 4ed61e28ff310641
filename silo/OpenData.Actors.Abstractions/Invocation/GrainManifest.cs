namespace Orleans.CodeGeneration;

/// <summary>Written by the generator, once per assembly: lists what the assembly declares.</summary>
public abstract class GrainManifest
{
    /// <summary>Names each grain interface and grain class of the assembly.</summary>
    public abstract void Describe(IGrainManifestVisitor visitor);
}
