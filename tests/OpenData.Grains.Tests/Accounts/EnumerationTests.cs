using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;

namespace OpenData.Grains.Tests.Accounts;

/// <summary>Neither answers nor the work they take tell a stranger whether there is an account.</summary>
public sealed class EnumerationTests
{
    [Fact]
    public async Task An_attempt_compares_one_password_of_the_same_cost_whether_or_not_there_is_an_account()
    {
        var hasher = new CountingHasher();
        await using var town = await Town.Start(configure: services => services.AddSingleton<IPasswordHasher<string>>(hasher));
        await town.Registered("li_si_01", "13812345678");
        string[] logins =
        [
            "li_si_01", "13812345678", "nobody_01", "13900000000", "no name at all", "", new string('x', 10_000), "91310000607200164L",
        ];
        var costs = new List<int>();
        foreach (var (login, i) in logins.Select((login, i) => (login, i)))
        {
            var before = hasher.Compared.Count;
            var answer = await town.SignIns.SignIn(login, "Wrong1234", new Visitor($"192.0.2.{i + 10}", "Firefox"));
            Assert.Equal(new Refusal(RefusalCode.WrongLogin), Assert.Single(answer.Refusals));
            Assert.Equal(before + 1, hasher.Compared.Count);
            costs.Add(hasher.Compared[^1]);
        }

        Assert.Single(costs.Distinct());
    }

    [Fact]
    public async Task A_name_without_an_account_is_locked_like_one_with()
    {
        var hasher = new CountingHasher();
        await using var town = await Town.Start(configure: services => services.AddSingleton<IPasswordHasher<string>>(hasher));
        await town.Registered("li_si_01", "13812345678");
        foreach (var login in new[] { "li_si_01", "nobody_01" })
        {
            for (var i = 0; i < 5; i++)
            {
                await town.SignIns.SignIn(login, "Wrong1234", new Visitor($"192.0.2.{i + 10}", "Firefox"));
            }

            var before = hasher.Compared.Count;
            var locked = await town.SignIns.SignIn(login, Town.Password, new Visitor("192.0.2.99", "Firefox"));
            Assert.Equal(
                new Refusal(RefusalCode.Locked, null, TimeSpan.FromMinutes(1)), Assert.Single(locked.Refusals));
            Assert.Equal(before, hasher.Compared.Count);
        }
    }

    [Theory]
    [InlineData("li_si_01", "LI_SI_01", "Li_Si_01")]
    [InlineData("nobody_01", "NOBODY_01", "Nobody_01")]
    [InlineData("13900000000", "+86 13900000000", "１３９００００００００")]
    public async Task However_a_name_is_spelled_its_failures_are_counted_together(params string[] spellings)
    {
        await using var town = await Town.Start();
        await town.Registered("li_si_01", "13812345678");
        for (var i = 0; i < 5; i++)
        {
            await town.SignIns.SignIn(spellings[i % 3], "Wrong1234", new Visitor($"192.0.2.{i + 10}", "Firefox"));
        }

        var locked = await town.SignIns.SignIn(spellings[0], "Wrong1234", new Visitor("192.0.2.99", "Firefox"));
        Assert.Equal(RefusalCode.Locked, Assert.Single(locked.Refusals).Code);
    }

    [Fact]
    public async Task A_code_for_a_reset_is_sent_to_any_mobile_alike()
    {
        await using var town = await Town.Start();
        await town.Registered("li_si_01", "13812345678");
        var codes = town.Silo.Services.GetRequiredService<ICodeSending>();

        var known = await codes.Send("13812345678", CodePurpose.ResetPassword, isEnglish: false, Town.Here, CancellationToken.None);
        var unknown = await codes.Send("13900000000", CodePurpose.ResetPassword, isEnglish: false, Town.Here, CancellationToken.None);

        Assert.Equal(known.Value, unknown.Value);
        Assert.Empty(known.Refusals);
        Assert.Empty(unknown.Refusals);
        var stranger = await town.Recoveries.Verify("13900000000", "000000", null);
        var owner = await town.Recoveries.Verify("13812345678", "000000", null);
        Assert.Equal(stranger.Refusals, owner.Refusals);
    }
}
