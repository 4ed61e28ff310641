namespace Orleans;

/// <summary>A grain keyed by a 64-bit number, stored as upper-case hexadecimal digits without leading zeros.</summary>
public interface IGrainWithIntegerKey : IGrain
{
}
