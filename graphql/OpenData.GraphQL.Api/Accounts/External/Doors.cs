namespace OpenData.GraphQL.Api.Accounts.External;

/// <summary>Ways in that not every portal has.</summary>
/// <param name="CertificatePort">The port of this host whose /login/certificate signs organisations in by their certificate;
/// null without one.</param>
/// <param name="Providers">Who signs people in, in the order to offer.</param>
public sealed record Doors(int? CertificatePort, IReadOnlyList<ExternalProvider> Providers);
