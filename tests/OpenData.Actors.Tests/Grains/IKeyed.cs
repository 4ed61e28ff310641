using Orleans;

namespace OpenData.Actors.Tests.Grains;

public interface IGuidKeyed : IGrainWithGuidKey
{
    Task<Guid> Key();
}

public interface INumberKeyed : IGrainWithIntegerKey
{
    Task<long> Key();
}
