using OpenData.Silo.Accounts.Certificates;
using OpenData.Silo.Accounts.External;

namespace OpenData.Silo.Accounts;

/// <summary>Ways in that the portal is started with, beside passwords, codes and scanning.</summary>
internal sealed record DoorSettings
{
    /// <summary>In the order in which they are offered.</summary>
    public IReadOnlyList<OidcProvider> Providers { get; init; } = [];

    /// <summary>Null where certificates are not asked for.</summary>
    public CertificateSettings? Certificates { get; init; }
}
