using OpenData.Contracts;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.Rules;
using Orleans;

namespace OpenData.Grains.Accounts.Flows;

/// <inheritdoc cref="IRegistrations"/>
public sealed class Registrations(IGrainFactory grains, Passwords passwords, ProvenMobiles mobiles, TimeProvider time)
    : IRegistrations
{
    /// <inheritdoc/>
    public async Task<Answer<Account>> Register(PersonForm form, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(form);
        var check = new FormCheck()
            .That(UserName.IsValid(form.UserName), RefusalCode.BadUserName, "userName")
            .That(Mobile.TryNormalize(form.Mobile, out var mobile), RefusalCode.BadMobile, "mobile")
            .Password(form.Password, "password")
            .That(form.AcceptsTerms, RefusalCode.TermsNotAccepted, "acceptsTerms");
        if (form.IsForeigner)
        {
            check.That(form.RealName is { } name && PersonName.IsValid(name.Trim()), RefusalCode.BadName, "realName")
                .That(form.PassportNumber is { } number && PassportNumber.IsValid(number), RefusalCode.BadPassport, "passportNumber");
        }

        if (check.Refusals.Count > 0)
        {
            return new Answer<Account>(null, check.Refusals);
        }

        var account = new Account(
            NewId(), form.UserName, form.IsForeigner ? AccountKind.Foreigner : AccountKind.Resident, mobile, time.GetUtcNow())
        {
            RealName = form.IsForeigner ? form.RealName!.Trim() : null,
            PassportNumber = form.IsForeigner ? PassportNumber.Normalize(form.PassportNumber!) : null,
        };
        return await Register(account, form.Password, form.Code, visitor, PersonClaims(account));
    }

    /// <inheritdoc/>
    public async Task<Answer<Account>> Register(OrganisationForm form, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(form);
        var check = new FormCheck()
            .That(UserName.IsValid(form.UserName), RefusalCode.BadUserName, "userName")
            .Text(form.Name, 100, "name")
            .That(CreditCode.IsValid(form.CreditCode), RefusalCode.BadCreditCode, "creditCode")
            .Password(form.Password, "password")
            .Agent(new AgentForm(form.AgentName, form.AgentIdentityNumber, form.Email, form.Mobile, form.Code), ShanghaiTime.Today(time), "agentName", "agentIdentityNumber")
            .That(form.AcceptsTerms, RefusalCode.TermsNotAccepted, "acceptsTerms");
        if (check.Refusals.Count > 0)
        {
            return new Answer<Account>(null, check.Refusals);
        }

        _ = Mobile.TryNormalize(form.Mobile, out var mobile);
        var code = CreditCode.Normalize(form.CreditCode);
        var kind = form.IsLegalPerson ? AccountKind.LegalPerson : AccountKind.OtherOrganisation;
        var account = new Account(NewId(), form.UserName, kind, mobile, time.GetUtcNow())
        {
            Email = form.Email.Trim(),
            Roles = [Role.Registered, Role.Organisation],
            Organisation = new OrganisationDetails(
                form.Name.Trim(), code, form.AgentName.Trim(), form.AgentIdentityNumber.Trim().ToUpperInvariant()),
        };
        return await Register(account, form.Password, form.Code, visitor, [
            new Claim(LoginNames.OfUser(form.UserName), RefusalCode.UserNameTaken, "userName"),
            new Claim(LoginNames.OfCreditCode(code), RefusalCode.CreditCodeTaken, "creditCode")]);
    }

    /// <inheritdoc/>
    public async Task<Answer<Account>> Make(string userName, string mobile, string password)
    {
        var check = new FormCheck()
            .That(UserName.IsValid(userName), RefusalCode.BadUserName, "userName")
            .That(Mobile.TryNormalize(mobile, out var normalized), RefusalCode.BadMobile, "mobile")
            .Password(password, "password");
        if (check.Refusals.Count > 0)
        {
            return new Answer<Account>(null, check.Refusals);
        }

        var account = new Account(NewId(), userName, AccountKind.Resident, normalized, time.GetUtcNow());
        return await Claimed(account, PersonClaims(account), password, Actor.CommandLine, () => Task.FromResult<Refusal?>(null));
    }

    private static Claim[] PersonClaims(Account account) =>
    [
        new Claim(LoginNames.OfUser(account.UserName), RefusalCode.UserNameTaken, "userName"),
        new Claim(LoginNames.OfMobile(account.Mobile), RefusalCode.MobileTaken, "mobile"),
    ];

    private static string NewId() => Guid.NewGuid().ToString("N");

    // Names first, so that a name that is taken does not cost the code; what was claimed in vain is given up again. Who
    // guesses codes, or asks which names are taken, fails as often as one address may.
    private async Task<Answer<Account>> Register(
        Account account, string password, string code, Visitor visitor, Claim[] claims)
    {
        var attempts = grains.GetGrain<IAttemptsGrain>("registration/" + visitor.Address);
        if (await attempts.Begin() is { Ticks: > 0 } wait)
        {
            return new Refusal(RefusalCode.Locked, null, wait);
        }

        var by = new Actor(Actor.Self, visitor.Address);
        var answer = await Claimed(account, claims, password, by, async () =>
            (await mobiles.Prove(account.Mobile, CodePurpose.Register, code)).Refusal);
        if (answer.Value is not null)
        {
            await attempts.Withdraw();
        }

        return answer;
    }

    private async Task<Answer<Account>> Claimed(
        Account account, Claim[] claims, string password, Actor by, Func<Task<Refusal?>> prove)
    {
        var claimed = new List<Claim>();
        try
        {
            var refusal = await Claims(account, claims, claimed, isProven: false) ?? await prove();

            // Whether the mobile has an account is told only now that it is proven.
            refusal ??= await Claims(account, claims, claimed, isProven: true);
            if (refusal is not null)
            {
                return refusal;
            }

            var hash = await passwords.Hash(password);

            // Where the answer is lost the account may be there all the same: then claims without an account end by themselves.
            claimed.Clear();
            await grains.GetGrain<IAccountGrain>(account.Id).Create(account, hash, by);
            return account;
        }
        finally
        {
            foreach (var claim in claimed)
            {
                await grains.GetGrain<ILoginNameGrain>(claim.Name).Release(account.Id);
            }
        }
    }

    private async Task<Refusal?> Claims(Account account, Claim[] claims, List<Claim> claimed, bool isProven)
    {
        foreach (var claim in claims.Where(each => each.Code == RefusalCode.MobileTaken == isProven))
        {
            if (!await grains.GetGrain<ILoginNameGrain>(claim.Name).Claim(account.Id))
            {
                return new Refusal(claim.Code, claim.Field);
            }

            claimed.Add(claim);
        }

        return null;
    }

    private sealed record Claim(string Name, RefusalCode Code, string Field);
}
