using Orleans;

namespace OpenData.Contracts.Apps;

/// <summary>Says whose a secret is, by the SHA-256 (hex) of it: an index only. The app says whether the secret is good.</summary>
[Alias("opendata.IAppSecretGrain")]
public interface IAppSecretGrain : IGrainWithStringKey
{
    /// <summary>Keeps the app that the secret belongs to.</summary>
    [Alias("Assign")]
    Task Assign(string appId);

    /// <summary>The app's id, or null.</summary>
    [Alias("AppId")]
    Task<string?> AppId();

    /// <summary>The secret has ended.</summary>
    [Alias("Forget")]
    Task Forget();
}
