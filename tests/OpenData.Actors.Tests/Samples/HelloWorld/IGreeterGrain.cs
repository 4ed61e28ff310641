using Orleans;

namespace OpenData.Actors.Tests.Samples.HelloWorld;

public interface IGreeterGrain : IGrainWithStringKey
{
    ValueTask<string> SayHello(string greeting);
}
