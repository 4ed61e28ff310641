using OpenData.Contracts.Accounts;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Verification;
using OpenData.Grains.Verification;
using OpenData.Storage.Grains;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Accounts;

/// <summary>Owns one account: particulars, roles, password, sessions, tokens.</summary>
public sealed partial class AccountGrain(
    [PersistentState("account", AccountStorage.Name)] IPersistentState<AccountState> state,
    IGrainFactory grains,
    TimeProvider time) : Grain, IAccountGrain
{
    private const int MostSessions = 20;

    // What is stored of when a session was seen may be so old, that reading does not write.
    private static readonly TimeSpan SeenWithin = TimeSpan.FromMinutes(5);

    private Account Present => state.State.Account
        ?? throw new InvalidOperationException($"There is no account {this.GetPrimaryKeyString()}.");

    /// <inheritdoc/>
    public Task Create(Account account, string passwordHash, Actor by)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (state.State.Account is not null || account.Id != this.GetPrimaryKeyString())
        {
            throw new InvalidOperationException($"There is an account {account.Id}, or this is not its grain.");
        }

        return state.Store(new AccountState
        {
            Account = account,
            PasswordHash = passwordHash,
            Unwritten = Entry(by, AuditAction.Registered, account.UserName),
        });
    }

    /// <inheritdoc/>
    public Task<Account?> Read()
    {
        ForgetGuess();
        return Task.FromResult(state.State.Account);
    }

    /// <inheritdoc/>
    public Task<bool> Holds(string loginName)
    {
        ForgetGuess();
        return Task.FromResult(state.State.Account is { } account && Holds(account, loginName));
    }

    /// <inheritdoc/>
    public Task<string?> PasswordHash()
    {
        ForgetGuess();
        return Task.FromResult(state.State.Account is null ? null : state.State.PasswordHash);
    }

    /// <inheritdoc/>
    public async Task<Account?> Enter(string sessionId)
    {
        ForgetGuess();
        var now = time.GetUtcNow();
        if (state.State.Account is not { } account || Find(account, sessionId) is not { } session || !session.IsOpen(now))
        {
            return null;
        }

        if (now - session.LastSeenAt >= SeenWithin)
        {
            account = account with
            {
                Sessions = [.. account.Sessions.Select(each => each == session ? session with { LastSeenAt = now } : each)],
            };
            await state.Store(state.State with { Account = account });
        }

        return Shown(account);
    }

    /// <inheritdoc/>
    public async Task<Account?> OpenSession(Session session, Proof proof)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (Present.Block is not null || !Fits(proof))
        {
            return null;
        }

        var now = time.GetUtcNow();
        var others = Present.Sessions.Where(each => each.IsOpen(now)).OrderByDescending(each => each.LastSeenAt).Take(MostSessions - 1);
        return await Change(Present with { Sessions = [.. others.OrderBy(each => each.CreatedAt), session] });
    }

    /// <inheritdoc/>
    public async Task<Account?> CloseSession(string sessionId)
    {
        ForgetGuess();
        return state.State.Account is not { } account ? null
            : Find(account, sessionId) is null ? Shown(account)
            : await Change(account with { Sessions = [.. account.Sessions.Where(each => each.Id != sessionId)] });
    }

    /// <inheritdoc/>
    public async Task<bool> SetPassword(string passwordHash, Proof proof, Actor by)
    {
        if (!Fits(proof))
        {
            return false;
        }

        await state.Store(state.State with
        {
            Account = Present with { Sessions = [] },
            PasswordHash = passwordHash,
            Unwritten = Entry(by, AuditAction.PasswordSet),
        });
        return true;
    }

    /// <inheritdoc/>
    public async Task<Account?> SetMobile(string mobile, Proof proof, Actor by) =>
        Fits(proof) ? await Change(Present with { Mobile = mobile }, Entry(by, AuditAction.MobileSet)) : null;

    /// <inheritdoc/>
    public async Task<Account?> SetAgent(OrganisationDetails organisation, string email, string mobile, Proof proof, Actor by) =>
        Present.Organisation is null ? throw new InvalidOperationException($"The account {Present.Id} is a person's.")
        : Fits(proof) ? await Change(
            Present with { Organisation = organisation, Email = email, Mobile = mobile }, Entry(by, AuditAction.AgentSet))
        : null;

    /// <inheritdoc/>
    public Task<Account> SetProfile(string? email, string? industry, string? occupation) => Change(Present with
    {
        Email = Given(email, Present.Email),
        Industry = Given(industry, Present.Industry),
        Occupation = Given(occupation, Present.Occupation),
    });

    /// <inheritdoc/>
    public Task<Account> SetDeveloper(DeveloperDetails developer, Actor by) => Change(
        With(Present, Role.Developer) with { Developer = developer }, Entry(by, AuditAction.RoleGiven, nameof(Role.Developer)));

    /// <inheritdoc/>
    public Task<Account> SetRole(Role role, bool isGiven, Actor by)
    {
        if (Present.Is(role) == isGiven)
        {
            return Task.FromResult(Shown(Present));
        }

        var next = isGiven ? With(Present, role) : Present with { Roles = [.. Present.Roles.Where(each => each != role)] };
        return Change(next, Entry(by, isGiven ? AuditAction.RoleGiven : AuditAction.RoleTaken, role.ToString()));
    }

    /// <inheritdoc/>
    public async Task<Account?> ChangeVerification(VerificationChange change, Actor by)
    {
        if (VerificationSteps.Next(Present, state.State, change, by, time.GetUtcNow()) is not { } next)
        {
            return null;
        }

        await state.Store(next);
        return Shown(Present);
    }

    /// <inheritdoc/>
    public Task<string?> VerificationSecret() => Task.FromResult(state.State.VerificationSecret);

    private static Session? Find(Account account, string sessionId) =>
        account.Sessions.FirstOrDefault(each => each.Id == sessionId);

    private static Account With(Account account, Role role) =>
        account.Is(role) ? account : account with { Roles = [.. account.Roles, role] };

    private static string? Given(string? value, string? before) => value is null ? before : value.Length == 0 ? null : value;

    private Account Shown(Account account)
    {
        var now = time.GetUtcNow();
        return account with { Sessions = [.. account.Sessions.Where(each => each.IsOpen(now))] };
    }

    private async Task<Account> Change(Account next, AuditEntry? entry = null)
    {
        await state.Store(state.State with { Account = next, Unwritten = entry });
        return Shown(next);
    }

    private AuditEntry Entry(Actor by, AuditAction action, string detail = "")
    {
        var subject = this.GetPrimaryKeyString();
        return new AuditEntry(
            time.GetUtcNow(), by.Account == Actor.Self ? subject : by.Account, by.Address, subject, action, detail);
    }

    // Guessed ids must not fill the memory.
    private void ForgetGuess()
    {
        if (state.State.Account is null)
        {
            DeactivateOnIdle();
        }
    }
}
