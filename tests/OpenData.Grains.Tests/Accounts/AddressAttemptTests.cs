using OpenData.Contracts.Accounts;

namespace OpenData.Grains.Tests.Accounts;

/// <summary>Failures from an address that many share, and from one that somebody attacks from.</summary>
public sealed class AddressAttemptTests
{
    [Fact]
    public async Task A_school_whose_pupils_mistype_once_each_is_not_locked()
    {
        await using var town = await Town.Start();
        for (var i = 0; i < 8; i++)
        {
            await town.Registered($"pupil_{i}", $"1381234560{i}");
        }

        for (var i = 0; i < 8; i++)
        {
            Assert.Equal(RefusalCode.WrongLogin, await Try(town, $"pupil_{i}", "Wrong1234"));
            Assert.Null(await Try(town, $"pupil_{i}", Town.Password));
        }
    }

    [Fact]
    public async Task Who_has_an_account_guesses_no_more_by_signing_in_to_it_in_between()
    {
        await using var town = await Town.Start();
        await town.Registered("attacker", "13812345670");
        await town.Registered();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(RefusalCode.WrongLogin, await Try(town, $"victim_{i}", "Wrong1234"));
            if (i < 4)
            {
                Assert.Null(await Try(town, "attacker", Town.Password));
            }
        }

        Assert.Equal(RefusalCode.Locked, await Try(town, "attacker", Town.Password));
        Assert.Equal(RefusalCode.Locked, await Try(town, "li_si_01", "Wrong1234"));
        town.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await Try(town, "attacker", Town.Password));
        Assert.Equal(RefusalCode.WrongLogin, await Try(town, "victim_6", "Wrong1234"));
        Assert.Equal(RefusalCode.Locked, await Try(town, "attacker", Town.Password));
    }

    [Fact]
    public async Task A_failure_is_forgiven_each_ten_minutes()
    {
        await using var town = await Town.Start();
        var grain = town.Silo.Grain<IAddressAttemptsGrain>("192.0.2.77");
        await Fail(grain, 5);
        town.Time.Advance(TimeSpan.FromMinutes(10));
        await Fail(grain, 1);
        Assert.Equal(TimeSpan.FromMinutes(1), await grain.Begin("more"));
        town.Time.Advance(TimeSpan.FromMinutes(50));
        await Fail(grain, 5);
        Assert.Equal(TimeSpan.FromMinutes(1), await grain.Begin("more"));
    }

    [Fact]
    public async Task The_wait_that_is_told_is_as_long_as_it_takes_and_no_longer()
    {
        await using var town = await Town.Start();
        var grain = town.Silo.Grain<IAddressAttemptsGrain>("192.0.2.77");
        await Fail(grain, 5);
        for (var i = 0; i < 20; i++)
        {
            var wait = await grain.Begin("more");
            Assert.InRange(wait, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)); // By then one is forgiven.
            town.Time.Advance(wait - TimeSpan.FromSeconds(1));
            Assert.Equal(TimeSpan.FromSeconds(1), await grain.Begin("more"));
            town.Time.Advance(TimeSpan.FromSeconds(1));
            await Fail(grain, 1);
        }
    }

    [Fact]
    public async Task What_waits_for_its_account_does_not_count_for_the_address_and_a_restart_forgives_nothing()
    {
        var town = await Town.Start();
        await town.Registered();
        for (var i = 0; i < 5; i++)
        {
            var from = new Visitor($"198.51.100.{i}", "?");
            await town.SignIns.SignIn("li_si_01", "Wrong1234", from);
        }

        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(RefusalCode.Locked, await Try(town, "li_si_01", "Wrong1234"));
        }

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(RefusalCode.WrongLogin, await Try(town, $"nobody_{i}", "Wrong1234"));
        }

        await town.DisposeAsync();
        await using var again = await Town.Start(town.Silo.Folder, town.Time);
        Assert.Equal(RefusalCode.Locked, await Try(again, "nobody_9", "Wrong1234"));
    }

    private static async Task Fail(IAddressAttemptsGrain grain, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Equal(TimeSpan.Zero, await grain.Begin($"login/{i}"));
        }
    }

    private static async Task<RefusalCode?> Try(Town town, string login, string password) =>
        (await town.SignIns.SignIn(login, password, Town.Here)).Refusals is [{ Code: var code }] ? code : null;
}
