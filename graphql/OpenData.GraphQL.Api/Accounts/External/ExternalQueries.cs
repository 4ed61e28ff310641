using OpenData.Contracts.Accounts.External;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Accounts.External;

/// <summary>What the page for logging in needs to know.</summary>
[ExtendObjectType<Query>]
public sealed class ExternalQueries
{
    /// <summary>Ways in that not every portal has.</summary>
    public static Doors Doors([Service] ISiteDoors doors) => new(doors.CertificatePort, doors.Providers);

    /// <summary>Who has just come from a provider and is not known here yet; null for nobody.</summary>
    public static async Task<ExternalStranger?> ExternalStranger(
        [Service] IExternalSignIns externals, [Service] ISiteDoors doors, ResolverContext context) =>
        context.HttpContext is { } http && ExternalCookie.Ticket.Read(http.Request) is { } ticket
        && await externals.Show(ticket) is { } arrival
            ? new ExternalStranger(
                doors.Providers.FirstOrDefault(each => each.Id == arrival.Identity.Provider), arrival.IsVerified, arrival.Next)
            : null;
}
