using Orleans;

namespace OpenData.Actors.Tests.Grains;

public interface IThrifty : IGrainWithStringKey
{
    /// <summary>Asks for services that the whole silo shares.</summary>
    Task<string> UseShared();

    /// <summary>Asks for a service of the activation's own scope.</summary>
    Task<string> UseScoped();

    /// <summary>Subscribes to the lifecycle, and says what came of it.</summary>
    Task<string> SubscribeLate();

    Task Leave();
}

public interface IPartner : IGrainWithStringKey
{
    Task Touch();

    Task Leave();
}

public interface IStaged : IGrainWithStringKey
{
    Task Leave();
}
