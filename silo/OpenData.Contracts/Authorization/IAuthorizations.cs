using OpenData.Contracts.Accounts;

namespace OpenData.Contracts.Authorization;

/// <summary>People who are signed in let apps call, or do not. An app that is not known, or an address that it has not
/// registered, is refused: nothing is sent there.</summary>
public interface IAuthorizations
{
    /// <summary>Looks at what an app asks for.</summary>
    Task<Answer<AuthorizationAnswer>> Check(AuthorizationRequest request);

    /// <summary>Allows it, by a code good once and for five minutes, or denies it.</summary>
    /// <param name="proof">Who decides; if it has ceased to be good, nothing is allowed.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="isAllowed">What they say.</param>
    /// <param name="by">For the audit log.</param>
    Task<Answer<AuthorizationAnswer>> Decide(Proof proof, AuthorizationRequest request, bool isAllowed, Actor by);
}
