namespace OpenData.Actors.Runtime.Storage;

/// <summary>A state in memory.</summary>
internal sealed class MemoryGrainRecord(byte[] json, string version)
{
    public byte[] Json => json;

    public string Version => version;
}
