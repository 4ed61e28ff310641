namespace Orleans;

/// <summary>A grain keyed by a <see cref="Guid"/>, stored as 32 lower-case hexadecimal digits.</summary>
public interface IGrainWithGuidKey : IGrain
{
}
