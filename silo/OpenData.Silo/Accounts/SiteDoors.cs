using OpenData.GraphQL.Api.Accounts.External;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Accounts;

/// <summary>The ways in that the options of the silo say.</summary>
internal sealed class SiteDoors(SiloOptions options) : ISiteDoors
{
    public int? CertificatePort => options.Doors.Certificates?.Port;

    public IReadOnlyList<ExternalProvider> Providers { get; } = [.. options.Doors.Providers.Select(each => each.Shown)];
}
