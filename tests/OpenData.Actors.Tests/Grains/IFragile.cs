using Orleans;

namespace OpenData.Actors.Tests.Grains;

public interface IFragile : IGrainWithStringKey
{
    Task<string> Ask();
}

public interface IHomeless : IGrainWithStringKey
{
    Task Ask();
}

public interface IRestless : IGrainWithStringKey
{
    Task Ask();
}
