using Orleans;

namespace OpenData.Contracts.Accounts.External;

/// <summary>The right to bind an identity to an account once, within ten minutes; by the SHA-256 (hex) of the ticket.</summary>
[Alias("opendata.IExternalTicketGrain")]
public interface IExternalTicketGrain : IGrainWithStringKey
{
    /// <summary>Makes the ticket good.</summary>
    [Alias("Issue")]
    Task Issue(ExternalArrival arrival);

    /// <summary>Who has it; null if it is not good (any more).</summary>
    [Alias("Show")]
    Task<ExternalArrival?> Show();

    /// <summary>Uses it up; null if it is not good (any more).</summary>
    [Alias("Redeem")]
    Task<ExternalArrival?> Redeem();
}
