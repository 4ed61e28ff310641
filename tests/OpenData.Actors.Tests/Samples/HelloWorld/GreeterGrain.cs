using Microsoft.Extensions.Logging;
using Orleans;

namespace OpenData.Actors.Tests.Samples.HelloWorld;

public sealed partial class GreeterGrain(ILogger<GreeterGrain> logger) : Grain, IGreeterGrain
{
    private int _greetings;

    public ValueTask<string> SayHello(string greeting)
    {
        LogGreeting(logger, greeting);
        return ValueTask.FromResult($"{this.GetPrimaryKeyString()} was told '{greeting}', as number {++_greetings}");
    }

    [LoggerMessage(1, LogLevel.Warning, "Received '{Greeting}'")]
    private static partial void LogGreeting(ILogger logger, string greeting);
}
