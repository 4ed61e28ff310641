using OpenData.Contracts.Accounts;
using Orleans;

namespace OpenData.Contracts.Apps;

/// <summary>One app, by its <see cref="App.Id"/>; the only writer of it. Whoever calls has checked whose app it is; every change
/// is in the audit log with the same transaction.</summary>
[Alias("opendata.IAppGrain")]
public interface IAppGrain : IGrainWithStringKey
{
    /// <summary>Makes the app, and its quota.</summary>
    /// <exception cref="InvalidOperationException">There is one, or was.</exception>
    [Alias("Create")]
    Task<App> Create(App app, Actor by);

    /// <summary>The app; null if there is none, or none any more.</summary>
    [Alias("Read")]
    Task<App?> Read();

    /// <summary>Sets what its owner says of it; null if there is none.</summary>
    [Alias("Change")]
    Task<App?> Change(AppForm form, Actor by);

    /// <summary>Sets the AppSecret or the UUID key, or takes it by null; the one before ends. Null if there is no app.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The credential is the signing key.</exception>
    [Alias("SetSecret")]
    Task<App?> SetSecret(AppCredential credential, AppSecret? secret, Actor by);

    /// <summary>Sets the signing key, or takes it by null; the one before ends. Null if there is no app.</summary>
    [Alias("SetSigningKey")]
    Task<App?> SetSigningKey(SigningKey? key, Actor by);

    /// <summary>Sets the successful calls a day; null if there is no app.</summary>
    [Alias("SetQuota")]
    Task<App?> SetQuota(int dailyQuota, Actor by);

    /// <summary>Ends the app with all its secrets; nothing happens if there is none.</summary>
    [Alias("Delete")]
    Task Delete(Actor by);
}
