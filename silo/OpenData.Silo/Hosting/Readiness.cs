namespace OpenData.Silo.Hosting;

/// <summary>Whether the silo serves: the shipped catalogue is in and the index holds what is stored.</summary>
internal sealed class Readiness
{
    private volatile bool _ready;

    public bool IsReady => _ready;

    public void Ready() => _ready = true;
}
