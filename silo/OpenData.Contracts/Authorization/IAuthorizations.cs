using OpenData.Contracts.Accounts;

namespace OpenData.Contracts.Authorization;

/// <summary>People who are signed in let apps call, or do not. An app that is not known, or an address that it has not
/// registered, is refused: nothing is sent there.</summary>
public interface IAuthorizations
{
    /// <summary>Looks at what an app asks for.</summary>
    Task<Answer<AuthorizationAnswer>> Check(AuthorizationRequest request);

    /// <summary>Allows it, by a code good once and for five minutes, or denies it.</summary>
    Task<Answer<AuthorizationAnswer>> Decide(string accountId, AuthorizationRequest request, bool isAllowed, Actor by);
}
