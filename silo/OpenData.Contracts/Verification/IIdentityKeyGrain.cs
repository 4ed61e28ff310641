using Orleans;

namespace OpenData.Contracts.Verification;

/// <summary>Keeps the key of the hashes of identity numbers, encrypted. One grain, by the key <see cref="Key"/>.</summary>
[Alias("opendata.IIdentityKeyGrain")]
public interface IIdentityKeyGrain : IGrainWithStringKey
{
    /// <summary>The key of the only one.</summary>
    const string Key = "identity";

    /// <summary>The kept key, encrypted; null when none was ever brought.</summary>
    [Alias("Read")]
    Task<string?> Read();

    /// <summary>Keeps a key in the place of that which the caller has read.</summary>
    /// <returns>The key that is kept: the given one, or that of whoever was first.</returns>
    [Alias("Put")]
    Task<string> Put(string? read, string key);
}
