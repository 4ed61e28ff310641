using Orleans;

namespace OpenData.Contracts.Operations;

/// <summary>Keeps the hash of the operator key, the first that is brought for ever. One grain, by the key
/// <see cref="Key"/>.</summary>
[Alias("opendata.IOperatorKeyGrain")]
public interface IOperatorKeyGrain : IGrainWithStringKey
{
    /// <summary>The key of the only one.</summary>
    const string Key = "operator";

    /// <summary>The hash; null when none was ever brought.</summary>
    [Alias("Hash")]
    Task<string?> Hash();

    /// <summary>Keeps a hash if there is none yet.</summary>
    /// <returns>The hash that is kept: the given one, or that of whoever was first.</returns>
    [Alias("Claim")]
    Task<string> Claim(string hash);
}
