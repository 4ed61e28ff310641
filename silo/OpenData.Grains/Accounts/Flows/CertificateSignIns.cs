using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.Rules;
using Orleans;

namespace OpenData.Grains.Accounts.Flows;

/// <inheritdoc cref="ICertificateSignIns"/>
public sealed class CertificateSignIns(IGrainFactory grains, ISignIns signIns, ProvenMobiles mobiles) : ICertificateSignIns
{
    /// <inheritdoc/>
    public async Task<Answer<SignedIn>> SignIn(string creditCode, SignedIn? present, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        if (!CreditCode.IsValid(creditCode))
        {
            return new Refusal(RefusalCode.BadCreditCode);
        }

        var name = LoginNames.OfCreditCode(CreditCode.Normalize(creditCode));
        if (await mobiles.Owner(name) is not { } owner)
        {
            return new Refusal(RefusalCode.NoOrganisation);
        }

        var account = grains.GetGrain<IAccountGrain>(owner);
        if (present?.Account.Id != owner && (await account.Read())?.Is(Role.Verified) != true)
        {
            return new Refusal(RefusalCode.OrganisationUnproven);
        }

        await account.SetVerified(null, new Actor("certificate", visitor.Address));
        return await signIns.Open(Proof.ByName(owner, name), visitor);
    }
}
