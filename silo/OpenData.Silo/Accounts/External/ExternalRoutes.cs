using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using OpenData.Contracts.Allowances;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.Accounts.External;
using OpenData.Silo.Hosting;
using Orleans;

namespace OpenData.Silo.Accounts.External;

/// <summary>Serves <c>/login/external/{provider}</c>, where a visit to a provider begins. It ends at <c>…/callback</c>, which the
/// framework serves (<see cref="OidcHandler"/>).</summary>
internal static class ExternalRoutes
{
    public static void MapExternalDoors(this IEndpointRouteBuilder routes) => routes.MapGet("/login/external/{provider}", Begin);

    private static async Task Begin(HttpContext http, string provider, ISiteDoors doors, IGrainFactory grains, OidcEvents events)
    {
        if (!doors.Providers.Any(each => each.Id == provider))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var allowance = grains.GetGrain<IAllowanceGrain>("visit/" + Visitors.AddressOf(http));
        if (await allowance.Take(VisitorAllowance.EntriesAMinute, TimeSpan.FromMinutes(1)) is { Ticks: > 0 } wait)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await PlainRefusal.Write(
                http, StatusCodes.Status429TooManyRequests, "请稍后再试。Too many visits from this address; try again later.");
            return;
        }

        try
        {
            await http.ChallengeAsync(
                provider, new AuthenticationProperties { RedirectUri = LocalPath.Of(http.Request.Query["next"]) });
        }
        catch (OidcException failure)
        {
            events.Log(provider, failure);
            Entrance.Send(http, LoginProblem.PageOf(failure.Problem));
        }
    }
}
