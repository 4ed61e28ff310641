using Orleans;

namespace OpenData.Contracts.Accounts.External;

/// <summary>A visit to a provider, for ten minutes and one return; by the SHA-256 (hex) of the secret that the browser keeps.
/// </summary>
[Alias("opendata.IExternalVisitGrain")]
public interface IExternalVisitGrain : IGrainWithStringKey
{
    /// <summary>Begins it.</summary>
    [Alias("Begin")]
    Task Begin(ExternalVisit visit);

    /// <summary>Ends it; null if it is not good (any more).</summary>
    [Alias("Redeem")]
    Task<ExternalVisit?> Redeem();
}
