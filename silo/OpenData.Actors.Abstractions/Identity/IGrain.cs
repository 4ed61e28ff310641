using Orleans.Runtime;

namespace Orleans;

/// <summary>
/// The root of all grain interfaces. Derive from <see cref="IGrainWithStringKey"/>, <see cref="IGrainWithGuidKey"/> or
/// <see cref="IGrainWithIntegerKey"/> instead: they say how the grain is keyed.
/// </summary>
public interface IGrain : IAddressable
{
}
