using Orleans;

namespace OpenData.Actors.Tests.Grains;

internal sealed class HelloGrain(ScopedThing thing) : Grain, IHello
{
    public Task<string> SayHello(string greeting) => Task.FromResult($"{greeting}, I am {this.GetPrimaryKeyString()}");

    public ValueTask<int> Length(string? text) => new(text?.Length ?? -1);

    public ValueTask Touch() => default;

    public async Task Fail(string message)
    {
        await Task.Yield();
        throw new InvalidOperationException(message);
    }

    public Task FailAtOnce(string message) => throw new InvalidOperationException(message);

    public Task<string> Describe() => Task.FromResult($"{IdentityString} {thing.Owner} {RuntimeIdentity}");
}
