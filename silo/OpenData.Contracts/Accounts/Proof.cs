using Orleans;

namespace OpenData.Contracts.Accounts;

/// <summary>What has proven that the owner of an account is there. It is good while what it was compared with is as it was:
/// the grain of the account looks at it again in the turn that acts on it, so that a change in between undoes the proof.</summary>
/// <param name="AccountId">Whose.</param>
/// <param name="Kind">By what.</param>
/// <param name="Value">What it was compared with, as <see cref="ProofKind"/> says.</param>
[GenerateSerializer, Immutable, Alias("opendata.Proof")]
public sealed record Proof([property: Id(0)] string AccountId, [property: Id(1)] ProofKind Kind, [property: Id(2)] string Value)
{
    /// <summary>The password fitted a hash.</summary>
    public static Proof ByPassword(string accountId, string hash) => new(accountId, ProofKind.Password, hash);

    /// <summary>A code sent to the mobile came back.</summary>
    public static Proof ByMobile(string accountId, string mobile) => new(accountId, ProofKind.Mobile, mobile);

    /// <summary>Somebody has what belongs to a login name of the account.</summary>
    public static Proof ByName(string accountId, string loginName) => new(accountId, ProofKind.LoginName, loginName);

    /// <summary>Somebody in an open session has agreed.</summary>
    public static Proof BySession(string accountId, string sessionId) => new(accountId, ProofKind.Session, sessionId);

    /// <summary>Without what it was compared with, so that no log has it.</summary>
    public override string ToString() => $"{Kind} of {AccountId}";
}
