using Orleans;

namespace OpenData.Actors.Tests.Grains;

public interface IHello : IGrainWithStringKey
{
    Task<string> SayHello(string greeting);

    ValueTask<int> Length(string? text);

    ValueTask Touch();

    Task Fail(string message);

    Task FailAtOnce(string message);

    Task<string> Describe();
}
