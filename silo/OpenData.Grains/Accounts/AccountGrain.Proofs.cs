using OpenData.Contracts.Accounts;

namespace OpenData.Grains.Accounts;

/// <content>Whether what has proven who somebody is still holds.</content>
public sealed partial class AccountGrain
{
    private static bool Holds(Account account, string loginName) =>
        loginName == LoginNames.OfUser(account.UserName)
        || account.ExternalIdentities.Any(each => each.LoginName == loginName)
        || (account.Organisation is { } organisation
            ? loginName == LoginNames.OfCreditCode(organisation.CreditCode)
            : loginName == LoginNames.OfMobile(account.Mobile));

    private bool Fits(Proof proof) => proof.AccountId == Present.Id && proof.Kind switch
    {
        ProofKind.Password => state.State.PasswordHash == proof.Value,
        ProofKind.Mobile => Present.Mobile == proof.Value,
        ProofKind.LoginName => Holds(Present, proof.Value),
        ProofKind.Session => Find(Present, proof.Value)?.IsOpen(time.GetUtcNow()) ?? false,
        _ => false,
    };
}
