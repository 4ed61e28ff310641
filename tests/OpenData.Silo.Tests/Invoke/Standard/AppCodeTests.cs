using System.Net;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Tests.Apps;
using OpenData.Silo.Tests.Invoke.Dialects;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Invoke.Standard;

/// <summary>应用识别码: the header <c>X-App-Code</c> beside each way to say who calls.</summary>
public sealed class AppCodeTests
{
    private const string Other = "3b241101-e2bb-4255-8caf-4136c566a962";

    [Fact]
    public async Task An_app_with_a_bearer_token_gives_its_own_code()
    {
        await using var portal = await AppPortal.Start();
        var bearer = "Bearer " + await OAuthTests.Token(
            portal, ("grant_type", "client_credentials"), ("client_id", portal.AppId), ("client_secret", portal.Secret));

        var good = await Call(portal, ("Authorization", bearer), ("X-App-Code", portal.AppId));
        var capitals = await Call(portal, ("Authorization", bearer), ("x-app-code", portal.AppId.ToUpperInvariant()));
        var missing = await Call(portal, ("Authorization", bearer));
        var empty = await Call(portal, ("Authorization", bearer), ("X-App-Code", ""));
        var other = await Call(portal, ("Authorization", bearer), ("X-App-Code", Other));
        var twice = await Call(portal, ("Authorization", bearer), ("X-App-Code", portal.AppId), ("X-App-Code", portal.AppId));

        Assert.Equal(200, good.Code);
        Assert.Equal(200, capitals.Code);
        Assert.Equal((HttpStatusCode.BadRequest, InvokeErrors.MissingAppCode.Code), (missing.Status, missing.Code));
        Assert.Equal(InvokeErrors.MissingAppCode.Code, empty.Code);
        Assert.Equal((HttpStatusCode.Forbidden, InvokeErrors.WrongAppCode.Code), (other.Status, other.Code));
        Assert.Contains(Other, other.Message, StringComparison.Ordinal);
        Assert.Equal(InvokeErrors.BadAppCode.Code, twice.Code);
        Assert.Contains("r=18;", string.Join(',', capitals.Response.Headers.GetValues("RateLimit")), StringComparison.Ordinal);
        Assert.False(missing.Response.Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task An_app_that_calls_in_another_way_need_not_give_it_but_gives_its_own()
    {
        await using var portal = await AppPortal.Start();

        Assert.Equal(200, (await Call(portal, ("X-App-Secret", portal.Secret))).Code);
        Assert.Equal(200, (await Call(portal, ("X-App-Secret", portal.Secret), ("X-App-Code", portal.AppId))).Code);
        Assert.Equal(InvokeErrors.WrongAppCode.Code, (await Call(portal, ("X-App-Secret", portal.Secret), ("X-App-Code", Other))).Code);
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData(Other, 200)]
    [InlineData("app", 40014)]
    [InlineData("{3b241101-e2bb-4255-8caf-4136c566a962}", 40014)]
    [InlineData("3b241101e2bb42558caf4136c566a962", 40014)]
    [InlineData("<script>", 40014)]
    public async Task A_personal_token_is_of_no_app_and_takes_any_code_that_is_one(string code, int expected)
    {
        await using var portal = await AppPortal.Start();
        var token = await portal.Portal.Issue();

        var answer = await Call(portal, ("Authorization", "Bearer " + token), ("X-App-Code", code));

        Assert.Equal(expected, answer.Code);
    }

    [Fact]
    public async Task A_secret_that_is_not_good_is_told_before_the_code()
    {
        await using var portal = await AppPortal.Start();

        Assert.Equal(InvokeErrors.UnknownSecret.Code, (await Call(portal, ("X-App-Secret", "x"), ("X-App-Code", "x"))).Code);
        Assert.Equal(InvokeErrors.MissingToken.Code, (await Call(portal, ("X-App-Code", portal.AppId))).Code);
    }

    private static async Task<StandardAnswer> Call(AppPortal portal, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"/openapi/v1/{await portal.Portal.NumberOf(SampleCatalogue.Stops)}?pageSize=1");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await StandardAnswer.Read(await portal.Portal.Client.SendAsync(request));
    }
}
