using Orleans;

namespace OpenData.Actors.Tests.Grains;

internal sealed class GuidKeyedGrain : Grain, IGuidKeyed
{
    public Task<Guid> Key() => Task.FromResult(this.GetPrimaryKey());
}

[GrainType("number-keyed")]
internal sealed class NumberKeyedGrain : Grain, INumberKeyed
{
    public Task<long> Key() => Task.FromResult(this.GetPrimaryKeyLong());
}
