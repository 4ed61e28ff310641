using OpenData.Contracts.Accounts;
using OpenData.Contracts.Auditing;

namespace OpenData.Grains.Tests.Accounts;

public sealed class RegistrationTests
{
    private static readonly OrganisationForm Company = new(
        IsLegalPerson: true,
        "shuju_gongsi",
        "上海数据服务有限公司",
        "91310000MA1FL4W99P",
        Town.Password,
        "王小明",
        "11010519491231002X",
        "wang@example.cn",
        "13900001111",
        "",
        AcceptsTerms: true);

    [Fact]
    public async Task A_person_registers_with_a_code_and_is_audited()
    {
        await using var town = await Town.Start();
        var account = await town.Registered();
        Assert.Equal("13812345678", account.Mobile);
        Assert.Equal([Role.Registered], account.Roles);
        var line = Assert.Single(await town.Audit());
        Assert.Equal((AuditAction.Registered, account.Id, account.Id, "192.0.2.1"), (line.Action, line.Actor, line.Subject, line.Address));
    }

    [Fact]
    public async Task Everything_wrong_with_a_form_is_told_at_once_and_costs_no_code()
    {
        await using var town = await Town.Start();
        var code = await town.Code("13812345678", CodePurpose.Register);
        var form = new PersonForm(true, "1si", "<b>", "-", "13812345678", code, "abc", AcceptsTerms: false);
        var answer = await town.Registrations.Register(form, Town.Here);
        Assert.Equal(
            [RefusalCode.BadUserName, RefusalCode.PasswordTooShort, RefusalCode.TermsNotAccepted, RefusalCode.BadName, RefusalCode.BadPassport],
            answer.Refusals.Select(each => each.Code));
        var mended = form with { IsForeigner = false, UserName = "li_si_01", Password = Town.Password, AcceptsTerms = true };
        Assert.Empty((await town.Registrations.Register(mended, Town.Here)).Refusals);
    }

    [Fact]
    public async Task A_user_name_is_taken_whatever_its_case_and_a_mobile_only_for_who_proves_it()
    {
        await using var town = await Town.Start();
        await town.Registered();
        Assert.Equal(RefusalCode.UserNameTaken, Assert.Single((await town.Register("LI_SI_01", "13912345678")).Refusals).Code);
        town.Time.Advance(TimeSpan.FromMinutes(1));
        var wrong = new PersonForm(false, "zhang_san", null, null, "13812345678", "000000", Town.Password, AcceptsTerms: true);
        Assert.NotEqual(RefusalCode.MobileTaken, Assert.Single((await town.Registrations.Register(wrong, Town.Here)).Refusals).Code);
        Assert.Equal(RefusalCode.MobileTaken, Assert.Single((await town.Register("zhang_san")).Refusals).Code);
        town.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty((await town.Register("zhang_san", "13912345678")).Refusals);
    }

    [Fact]
    public async Task Of_many_who_want_one_name_at_once_one_gets_it()
    {
        await using var town = await Town.Start();
        var forms = new List<PersonForm>();
        for (var i = 0; i < 8; i++)
        {
            var mobile = $"1380000000{i}";
            forms.Add(new PersonForm(
                false, "li_si_01", null, null, mobile, await town.Code(mobile, CodePurpose.Register), Town.Password, AcceptsTerms: true));
        }

        var answers = await Task.WhenAll(forms.Select((form, i) =>
            town.Registrations.Register(form, new Visitor($"192.0.2.{i}", "?"))));
        Assert.Single(answers, answer => answer.Value is not null);
        Assert.Equal(7, answers.Count(answer => answer.Refusals is [{ Code: RefusalCode.UserNameTaken }]));
    }

    [Fact]
    public async Task One_address_may_fail_five_times_and_then_waits()
    {
        await using var town = await Town.Start();
        var form = new PersonForm(false, "li_si_01", null, null, "13812345678", "123456", Town.Password, AcceptsTerms: true);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(RefusalCode.ExpiredCode, Assert.Single((await town.Registrations.Register(form, Town.Here)).Refusals).Code);
        }

        var locked = Assert.Single((await town.Registrations.Register(form, Town.Here)).Refusals);
        Assert.Equal((RefusalCode.Locked, TimeSpan.FromMinutes(1)), (locked.Code, locked.RetryAfter));
    }

    [Fact]
    public async Task An_organisation_registers_with_its_code_and_its_agent_keeps_a_mobile_of_their_own()
    {
        await using var town = await Town.Start();
        await town.Registered("wang_xiaoming", "13900001111");
        town.Time.Advance(TimeSpan.FromMinutes(1));
        var form = Company with { Code = await town.Code("13900001111", CodePurpose.Register) };
        var account = (await town.Registrations.Register(form, Town.Here)).Value!;
        Assert.Equal(AccountKind.LegalPerson, account.Kind);
        Assert.True(account.Is(Role.Organisation));
        town.Time.Advance(TimeSpan.FromMinutes(1));
        var again = form with { UserName = "shuju_gongsi_2", Code = await town.Code("13900001111", CodePurpose.Register) };
        Assert.Equal(RefusalCode.CreditCodeTaken, Assert.Single((await town.Registrations.Register(again, Town.Here)).Refusals).Code);
    }

    [Fact]
    public async Task Check_digits_of_codes_and_numbers_are_checked()
    {
        await using var town = await Town.Start();
        var answer = await town.Registrations.Register(
            Company with { CreditCode = "91310000MA1FL4W99E", AgentIdentityNumber = "110105194912310021", Email = "x" }, Town.Here);
        Assert.Equal(
            [RefusalCode.BadCreditCode, RefusalCode.BadIdentityNumber, RefusalCode.BadEmail], answer.Refusals.Select(each => each.Code));
    }

    [Fact]
    public async Task A_name_whose_owner_never_came_to_be_is_free_after_ten_minutes()
    {
        await using var town = await Town.Start();
        Assert.True(await town.Silo.Grain<ILoginNameGrain>("user/li_si_01").Claim("0123456789abcdef0123456789abcdef"));
        Assert.Equal(RefusalCode.UserNameTaken, Assert.Single((await town.Register()).Refusals).Code);
        town.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Empty((await town.Register()).Refusals);
        town.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.False(await town.Silo.Grain<ILoginNameGrain>("user/li_si_01").Claim("0123456789abcdef0123456789abcdef"));
    }
}
