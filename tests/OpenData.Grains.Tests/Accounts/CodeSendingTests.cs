using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Allowances;

namespace OpenData.Grains.Tests.Accounts;

public sealed class CodeSendingTests
{
    private const string Mobile = "13812345678";

    [Fact]
    public async Task While_the_gateway_is_away_no_pause_and_no_allowance_is_spent()
    {
        await using var town = await Town.Start();
        town.Phone.IsOff = true;
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(RefusalCode.NotSent, (await Send(town, Mobile)).Refusals.Single().Code);
        }

        town.Phone.IsOff = false;
        for (var i = 0; i < VisitorAllowance.CodesAnHour; i++)
        {
            Assert.Empty((await Send(town, $"138{i:D8}")).Refusals);
        }
    }

    [Fact]
    public async Task An_address_may_ask_for_so_many_in_an_hour()
    {
        await using var town = await Town.Start();
        for (var i = 0; i < VisitorAllowance.CodesAnHour; i++)
        {
            Assert.Empty((await Send(town, $"138{i:D8}")).Refusals);
        }

        var sent = town.Phone.Count;
        var refusal = Assert.Single((await Send(town, "13912345678")).Refusals);
        Assert.Equal((RefusalCode.TooSoon, TimeSpan.FromHours(1)), (refusal.Code, refusal.RetryAfter!.Value));
        Assert.Equal(sent, town.Phone.Count);
        Assert.Empty((await Send(town, "13912345678", new Visitor("192.0.2.2", "Firefox"))).Refusals);
        town.Time.Advance(TimeSpan.FromHours(1));
        Assert.Empty((await Send(town, "13912345679")).Refusals);
    }

    private static Task<Answer<SentCode>> Send(Town town, string mobile, Visitor? from = null) =>
        town.Silo.Services.GetRequiredService<ICodeSending>()
            .Send(mobile, CodePurpose.Register, isEnglish: false, from ?? Town.Here, CancellationToken.None);
}
