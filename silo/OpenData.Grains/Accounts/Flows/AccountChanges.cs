using OpenData.Contracts;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.Rules;
using Orleans;

namespace OpenData.Grains.Accounts.Flows;

/// <inheritdoc cref="IAccountChanges"/>
public sealed class AccountChanges(
    IGrainFactory grains, Passwords passwords, PasswordAgain passwordAgain, ProvenMobiles mobiles, TimeProvider time) : IAccountChanges
{
    private const int LongestText = 60;

    /// <inheritdoc/>
    public async Task<Answer<Proof>> ChangePassword(string accountId, string currentPassword, string newPassword, Actor by)
    {
        if (Passwords.Fault(newPassword) is { } fault)
        {
            return new Refusal(fault, "newPassword");
        }

        var (proof, refusal) = await passwordAgain.Prove(accountId, currentPassword, "currentPassword");
        if (proof is null)
        {
            return refusal!;
        }

        var hash = await passwords.Hash(newPassword);
        return await grains.GetGrain<IAccountGrain>(accountId).SetPassword(hash, proof, by)
            ? Proof.ByPassword(accountId, hash)
            : new Refusal(RefusalCode.ProofOver);
    }

    /// <inheritdoc/>
    public async Task<Answer<Account>> ChangeMobile(string accountId, string password, string mobile, string code, Actor by)
    {
        var account = grains.GetGrain<IAccountGrain>(accountId);
        var (proof, wrong) = await passwordAgain.Prove(accountId, password, "password");
        if (proof is null)
        {
            return wrong!;
        }

        var (proven, refusal) = await mobiles.Prove(mobile, CodePurpose.ChangeMobile, code);
        if (refusal is not null)
        {
            return refusal;
        }

        var before = (await account.Read())!;
        if (before.Organisation is { } organisation)
        {
            return await account.SetAgent(organisation, before.Email ?? "", proven, proof, by) is { } changed
                ? changed
                : new Refusal(RefusalCode.ProofOver);
        }

        if (!await grains.GetGrain<ILoginNameGrain>(LoginNames.OfMobile(proven)).Claim(accountId))
        {
            return new Refusal(RefusalCode.MobileTaken, "mobile");
        }

        // Whichever of the two the account does not have then is given up.
        var after = await account.SetMobile(proven, proof, by);
        var left = LoginNames.OfMobile(after is null ? proven : before.Mobile);
        if (!await account.Holds(left))
        {
            await grains.GetGrain<ILoginNameGrain>(left).Release(accountId);
        }

        return after is null ? new Refusal(RefusalCode.ProofOver) : after;
    }

    /// <inheritdoc/>
    public async Task<Answer<Account>> ChangeAgent(string accountId, string password, AgentForm agent, Actor by)
    {
        ArgumentNullException.ThrowIfNull(agent);
        var account = grains.GetGrain<IAccountGrain>(accountId);
        if ((await account.Read())?.Organisation is not { } organisation)
        {
            return new Refusal(RefusalCode.NotAnOrganisation);
        }

        var check = new FormCheck().Agent(
            agent, ShanghaiTime.Today(time), "agentName", "agentIdentityNumber");
        if (check.Refusals.Count > 0)
        {
            return new Answer<Account>(null, check.Refusals);
        }

        var (proof, wrong) = await passwordAgain.Prove(accountId, password, "password");
        if (proof is null)
        {
            return wrong!;
        }

        var (proven, refusal) = await mobiles.Prove(agent.Mobile, CodePurpose.ChangeMobile, agent.Code);
        if (refusal is not null)
        {
            return refusal;
        }

        var changed = organisation with
        {
            AgentName = agent.Name.Trim(),
            AgentIdentityNumber = agent.IdentityNumber.Trim().ToUpperInvariant(),
        };
        return await account.SetAgent(changed, agent.Email.Trim(), proven, proof, by) is { } set
            ? set
            : new Refusal(RefusalCode.ProofOver);
    }

    /// <inheritdoc/>
    public async Task<Answer<Account>> UpdateProfile(string accountId, string? email, string? industry, string? occupation)
    {
        var check = new FormCheck()
            .That(string.IsNullOrEmpty(email?.Trim()) || Email.IsValid(email.Trim()), RefusalCode.BadEmail, "email")
            .Text(industry ?? "", LongestText, "industry", mayBeEmpty: true)
            .Text(occupation ?? "", LongestText, "occupation", mayBeEmpty: true);
        return check.Refusals.Count > 0
            ? new Answer<Account>(null, check.Refusals)
            : await grains.GetGrain<IAccountGrain>(accountId).SetProfile(email?.Trim(), industry?.Trim(), occupation?.Trim());
    }

    /// <inheritdoc/>
    public async Task<Answer<Account>> SetRole(string userName, Role role, bool isGiven, Actor by)
    {
        if (role is Role.Registered or Role.Organisation)
        {
            return new Refusal(RefusalCode.RoleNotGiven, "role");
        }

        if (!UserName.IsValid(userName) || await mobiles.Owner(LoginNames.OfUser(userName)) is not { } account)
        {
            return new Refusal(RefusalCode.NoSuchUser, "userName");
        }

        return role == Role.Verified && isGiven && by.Account == account
            ? new Refusal(RefusalCode.OwnVerification, "role")
            : await grains.GetGrain<IAccountGrain>(account).SetRole(role, isGiven, by);
    }

    /// <inheritdoc/>
    public async Task<Answer<Account>> BecomeDeveloper(string accountId, DeveloperDetails form, Actor by)
    {
        ArgumentNullException.ThrowIfNull(form);
        var check = new FormCheck()
            .That(PersonName.IsValid(form.Name.Trim()), RefusalCode.BadName, "name")
            .Text(form.DeveloperName, LongestText, "developerName")
            .Text(form.Occupation, LongestText, "occupation")
            .Text(form.Employer, LongestText, "employer")
            .Text(form.Profession, LongestText, "profession")
            .Text(form.ResearchField, LongestText, "researchField")
            .That(Email.IsValid(form.Email.Trim()), RefusalCode.BadEmail, "email");
        if (check.Refusals.Count > 0)
        {
            return new Answer<Account>(null, check.Refusals);
        }

        return await grains.GetGrain<IAccountGrain>(accountId).SetDeveloper(
            new DeveloperDetails(
                form.Name.Trim(),
                form.DeveloperName.Trim(),
                form.Occupation.Trim(),
                form.Employer.Trim(),
                form.Profession.Trim(),
                form.ResearchField.Trim(),
                form.Email.Trim(),
                time.GetUtcNow()),
            by);
    }
}
