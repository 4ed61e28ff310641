using OpenData.Contracts.Accounts;
using OpenData.Contracts.Auditing;

namespace OpenData.Grains.Tests.Accounts;

public sealed class SignInTests
{
    [Theory]
    [InlineData("li_si_01")]
    [InlineData("LI_SI_01")]
    [InlineData("13812345678")]
    [InlineData("+86 138-1234-5678")]
    public async Task User_name_or_mobile_and_the_password_sign_in(string login)
    {
        await using var town = await Town.Start();
        var account = await town.Registered();
        var signedIn = (await town.SignIns.SignIn(login, Town.Password, Town.Here)).Value!;
        Assert.Equal(account.Id, signedIn.Account.Id);
        Assert.Equal(account.Id, (await town.SignIns.Enter(signedIn.Cookie))!.Account.Id);
        await town.SignIns.SignOut(signedIn.Cookie);
        Assert.Null(await town.SignIns.Enter(signedIn.Cookie));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("0123456789abcdef0123456789abcdef.guess")]
    [InlineData("../../../../../../../../../../../.x")]
    public async Task A_cookie_that_nobody_gave_is_nobody(string cookie)
    {
        await using var town = await Town.Start();
        Assert.Null(await town.SignIns.Enter(cookie));
        await town.SignIns.SignOut(cookie);
    }

    [Theory]
    [InlineData("li_si_01")]
    [InlineData("nobody_here")]
    [InlineData("13899999999")]
    [InlineData("'; DROP TABLE accounts; --")]
    public async Task Five_failures_lock_whether_or_not_there_is_an_account(string login)
    {
        await using var town = await Town.Start();
        await town.Registered();
        for (var i = 0; i < 5; i++)
        {
            var from = new Visitor($"192.0.2.{i + 10}", "?");
            Assert.Equal(RefusalCode.WrongLogin, Assert.Single((await town.SignIns.SignIn(login, "Wrong1234", from)).Refusals).Code);
        }

        var locked = Assert.Single((await town.SignIns.SignIn(login, Town.Password, Town.Here)).Refusals);
        Assert.Equal((RefusalCode.Locked, TimeSpan.FromMinutes(1)), (locked.Code, locked.RetryAfter));
    }

    [Fact]
    public async Task The_right_password_works_after_the_delay_and_forgives_all()
    {
        await using var town = await Town.Start();
        await town.Registered();
        await Fail(town, 5);
        town.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull((await town.SignIns.SignIn("li_si_01", Town.Password, Town.Here)).Value);
        await Fail(town, 4);
        Assert.NotNull((await town.SignIns.SignIn("li_si_01", Town.Password, Town.Here)).Value);
    }

    [Fact]
    public async Task The_delay_doubles_with_each_failure_up_to_an_hour()
    {
        await using var town = await Town.Start();
        await town.Registered();
        await Fail(town, 5);
        foreach (var minutes in (int[])[1, 2, 4, 8, 16, 32, 60, 60])
        {
            var wait = Assert.Single((await town.SignIns.SignIn("li_si_01", "Wrong1234", Other(99))).Refusals).RetryAfter;
            Assert.Equal(TimeSpan.FromMinutes(minutes), wait);
            town.Time.Advance(wait!.Value);
            await Fail(town, 1);
        }
    }

    [Fact]
    public async Task One_address_is_locked_for_every_account()
    {
        await using var town = await Town.Start();
        await town.Registered();
        for (var i = 0; i < 5; i++)
        {
            await town.SignIns.SignIn($"nobody_{i}", "Wrong1234", Town.Here);
        }

        Assert.Equal(RefusalCode.Locked, Assert.Single((await town.SignIns.SignIn("li_si_01", Town.Password, Town.Here)).Refusals).Code);
        Assert.NotNull((await town.SignIns.SignIn("li_si_01", Town.Password, Other(1))).Value);
    }

    [Fact]
    public async Task Attempts_at_the_same_time_are_as_many_as_they_are()
    {
        await using var town = await Town.Start();
        await town.Registered();
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() =>
            town.SignIns.SignIn("li_si_01", "Wrong1234", Other(i)))));
        Assert.Equal(5, answers.Count(answer => answer.Refusals is [{ Code: RefusalCode.WrongLogin }]));
        Assert.Equal(45, answers.Count(answer => answer.Refusals is [{ Code: RefusalCode.Locked }]));
        town.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull((await town.SignIns.SignIn("li_si_01", Town.Password, Other(60))).Value);
    }

    [Fact]
    public async Task A_restart_forgives_nothing_and_ends_no_session()
    {
        var town = await Town.Start();
        await town.Registered();
        var signedIn = (await town.SignIns.SignIn("li_si_01", Town.Password, Town.Here)).Value!;
        await Fail(town, 5);
        await town.DisposeAsync();
        await using var again = await Town.Start(town.Silo.Folder, town.Time);
        Assert.Equal(RefusalCode.Locked, Assert.Single((await again.SignIns.SignIn("li_si_01", Town.Password, Town.Here)).Refusals).Code);
        Assert.NotNull(await again.SignIns.Enter(signedIn.Cookie));
    }

    [Fact]
    public async Task A_code_signs_in_once()
    {
        await using var town = await Town.Start();
        var account = await town.Registered();
        var code = await town.Code("13812345678", CodePurpose.SignIn);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => town.SignIns.SignInWithCode("13812345678", code, Town.Here)));
        Assert.Equal(account.Id, Assert.Single(answers, answer => answer.Value is not null).Value!.Account.Id);
    }

    [Fact]
    public async Task A_code_for_one_purpose_is_good_for_no_other()
    {
        await using var town = await Town.Start();
        await town.Registered();
        var code = await town.Code("13812345678", CodePurpose.SignIn);
        Assert.Equal(RefusalCode.ExpiredCode, Assert.Single((await town.Recoveries.Verify("13812345678", code, null)).Refusals).Code);
        Assert.NotNull((await town.SignIns.SignInWithCode("13812345678", code, Town.Here)).Value);
    }

    [Fact]
    public async Task A_session_ends_after_a_day_of_silence_and_after_two_weeks_in_all()
    {
        await using var town = await Town.Start();
        await town.Registered();
        var idle = (await town.SignIns.SignIn("li_si_01", Town.Password, Town.Here)).Value!;
        var busy = (await town.SignIns.SignIn("li_si_01", Town.Password, Town.Here)).Value!;
        for (var hours = 0; hours < 13 * 24 + 12; hours += 12)
        {
            town.Time.Leap(TimeSpan.FromHours(12));
            Assert.NotNull(await town.SignIns.Enter(busy.Cookie));
        }

        Assert.Null(await town.SignIns.Enter(idle.Cookie));
        town.Time.Leap(TimeSpan.FromHours(12));
        Assert.Null(await town.SignIns.Enter(busy.Cookie));
    }

    [Fact]
    public async Task A_reset_sets_the_password_once_ends_all_sessions_and_unlocks()
    {
        await using var town = await Town.Start();
        await town.Registered();
        var before = (await town.SignIns.SignIn("li_si_01", Town.Password, Town.Here)).Value!;
        await Fail(town, 5);
        var ticket = (await town.Recoveries.Verify("13812345678", await town.Code("13812345678", CodePurpose.ResetPassword), null)).Value!;
        Assert.Equal(RefusalCode.PasswordNoDigit, Assert.Single((await town.Recoveries.Reset(ticket, "Abcdefghi", Town.Here)).Refusals).Code);
        var resets = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => town.Recoveries.Reset(ticket, "Another123", Town.Here)));
        Assert.Single(resets, reset => reset.Value is not null);
        Assert.Null(await town.SignIns.Enter(before.Cookie));
        Assert.NotNull((await town.SignIns.SignIn("li_si_01", "Another123", Town.Here)).Value);
        Assert.Contains(await town.Audit(), line => line.Action == AuditAction.PasswordSet);
    }

    [Fact]
    public async Task A_ticket_is_good_for_ten_minutes()
    {
        await using var town = await Town.Start();
        await town.Registered();
        var ticket = (await town.Recoveries.Verify("13812345678", await town.Code("13812345678", CodePurpose.ResetPassword), null)).Value!;
        town.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(RefusalCode.ExpiredTicket, Assert.Single((await town.Recoveries.Reset(ticket, "Another123", Town.Here)).Refusals).Code);
    }

    private static async Task Fail(Town town, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Equal(
                RefusalCode.WrongLogin,
                Assert.Single((await town.SignIns.SignIn("li_si_01", "Wrong1234", Other(i))).Refusals).Code);
        }
    }

    private static Visitor Other(int number) => new($"198.51.100.{number}", "?");
}
