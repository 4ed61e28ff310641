using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Silo.Tokens;

namespace OpenData.Silo.Tests.Accounts;

/// <summary>Who may ask for which address, beside GraphQL, whose fields have a table of their own: row by row, as people with each
/// role find it. An address that is mapped and not in the table fails.</summary>
public sealed class EndpointTableTests
{
    private const string Everyone = "everyone";
    private const string Watch = "operators and auditors";
    private const string Credentials = "credentials of an app or a token";

    /// <summary>By method and pattern: who, and an address to ask with.</summary>
    private static readonly Dictionary<string, (string Who, string Address)> Rows = new(StringComparer.Ordinal)
    {
        ["* /health/live"] = (Everyone, "/health/live"),
        ["* /health/ready"] = (Everyone, "/health/ready"),
        ["GET,HEAD /metrics"] = (Everyone, "/metrics"),
        ["GET,POST,PUT,DELETE /graphql"] = (Everyone, "/graphql?query={__typename}"),
        ["GET,POST /api/invoke/{key}"] = (Credentials, "/api/invoke/none"),
        ["GET,POST /interface/{number}/{no}"] = (Credentials, "/interface/1/1"),
        ["GET,POST /interfaces/cata_{number}/get_total.do"] = (Credentials, "/interfaces/cata_1/get_total.do"),
        ["GET,POST /interfaces/cata_{number}/get_data.do"] = (Credentials, "/interfaces/cata_1/get_data.do"),
        ["GET,POST /interfaces/cata_{number}/get_dataupdate_date.do"] = (Credentials, "/interfaces/cata_1/get_dataupdate_date.do"),
        ["GET,POST /jdop_front/interfaces/cata_{number}/get_total.do"] = (Credentials, "/jdop_front/interfaces/cata_1/get_total.do"),
        ["GET,POST /jdop_front/interfaces/cata_{number}/get_data.do"] = (Credentials, "/jdop_front/interfaces/cata_1/get_data.do"),
        ["GET,POST /jdop_front/interfaces/cata_{number}/get_dataupdate_date.do"] = (Credentials, "/jdop_front/interfaces/cata_1/get_dataupdate_date.do"),
        ["GET,POST /openapi/v1/{interface}"] = (Credentials, "/openapi/v1/1"),
        ["GET,POST /openapi/v1/codes"] = (Everyone, "/openapi/v1/codes"),
        ["GET,POST /openapi/v1/{interface}/codes"] = (Everyone, "/openapi/v1/1/codes"),
        ["POST /openapi/v1/events"] = (Credentials, "/openapi/v1/events"),
        ["POST /openapi/v1/sms"] = (Credentials, "/openapi/v1/sms"),
        ["GET,POST /openapi/v1/cameras/preview"] = (Credentials, "/openapi/v1/cameras/preview"),
        ["GET /api/events/{number:long}/medias/{place:int}"] = (Watch, "/api/events/1/medias/0"),
        ["GET /api/verifications/{id}/documents/{place:int}"] = (Watch, "/api/verifications/none/documents/0"),
        ["POST /oauth/token"] = (Credentials, "/oauth/token"),
        ["POST /oauth/revoke"] = (Credentials, "/oauth/revoke"),
    };

    [Fact]
    public async Task Every_address_of_an_interface_has_a_row_and_every_row_an_address()
    {
        await using var portal = await AccountPortal.Start();
        var mapped = portal.Portal.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(Name)
            .Where(name => !IsPage(name))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(Rows.Keys.Order(StringComparer.Ordinal), mapped);
    }

    [Theory]
    [InlineData("visitor", false)]
    [InlineData("registered", false)]
    [InlineData("verified", false, Role.Verified)]
    [InlineData("developer", false, Role.Developer)]
    [InlineData("staff", false, Role.ProviderStaff)]
    [InlineData("operator", true, Role.Operator)]
    [InlineData("auditor", true, Role.Auditor)]
    [InlineData("key", true)]
    public async Task Each_role_may_what_the_table_says(string who, bool watches, params Role[] roles)
    {
        await using var portal = await AccountPortal.Start();
        var browser = who is "visitor" or "key" ? portal.Browser() : await portal.Browser("li_si_01", "13812345678", roles);
        if (who == "key")
        {
            var key = await File.ReadAllTextAsync(OperatorKey.FileOf(portal.Portal.Folder));
            browser.Headers["Authorization"] = "Bearer " + key.Trim();
        }

        foreach (var (row, (allowed, address)) in Rows)
        {
            using var answer = row.StartsWith("POST", StringComparison.Ordinal)
                ? await portal.Portal.Client.PostAsync(address, new FormUrlEncodedContent([]))
                : await browser.Go(address);
            var isRefused = answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
            Assert.True(isRefused == (allowed == Credentials || (allowed == Watch && !watches)), $"{who} and {row}: {answer.StatusCode}");
        }
    }

    private static string Name(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        return $"{(methods.Count == 0 ? "*" : string.Join(',', methods))} {endpoint.RoutePattern.RawText}";
    }

    // Pages of the site and of the docs are the same for everyone: what they ask for is GraphQL.
    private static bool IsPage(string name) => (name.StartsWith("GET,HEAD ", StringComparison.Ordinal) && !name.EndsWith("/metrics", StringComparison.Ordinal))
        || name.Contains("/docs/api", StringComparison.Ordinal) || name.Contains("/login/external", StringComparison.Ordinal);
}
