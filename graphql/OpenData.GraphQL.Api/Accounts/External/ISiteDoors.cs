namespace OpenData.GraphQL.Api.Accounts.External;

/// <summary>Which ways in the portal is started with, beside passwords, codes and scanning.</summary>
public interface ISiteDoors
{
    /// <summary>The port that asks for a certificate; null without one.</summary>
    int? CertificatePort { get; }

    /// <summary>In the order in which they are offered.</summary>
    IReadOnlyList<ExternalProvider> Providers { get; }
}
