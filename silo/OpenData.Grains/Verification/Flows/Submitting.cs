using OpenData.Contracts;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Verification;

namespace OpenData.Grains.Verification.Flows;

/// <summary>What holds for requests of both kinds.</summary>
internal static class Submitting
{
    /// <summary>Why an account submits none now; null if it may.</summary>
    public static Refusal? Fault(Account account, bool isOrganisation) =>
        account.Organisation is null == isOrganisation
            ? new Refusal(isOrganisation ? RefusalCode.NotAnOrganisation : RefusalCode.NotAPerson)
        : account.Is(Role.Verified) ? new Refusal(RefusalCode.AlreadyVerified)
        : account.Verification?.Status == VerificationStatus.Waiting ? new Refusal(RefusalCode.VerificationWaiting)
        : null;

    /// <summary>That there are no attempts left until midnight.</summary>
    public static Refusal NoMoreToday(TimeProvider time)
    {
        var now = ShanghaiTime.Now(time);
        return new Refusal(RefusalCode.TooManyAttempts, null, now.Date.AddDays(1) - now.DateTime);
    }
}
