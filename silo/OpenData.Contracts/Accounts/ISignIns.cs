namespace OpenData.Contracts.Accounts;

/// <summary>Signs browsers in and out. Failures are counted for account and address, and take the same time whether or not
/// there is an account.</summary>
public interface ISignIns
{
    /// <summary>By user name or mobile, and password.</summary>
    Task<Answer<SignedIn>> SignIn(string login, string password, Visitor visitor);

    /// <summary>Whose the name and password are, without signing anybody in.</summary>
    /// <param name="login">User name or mobile.</param>
    /// <param name="password">The password.</param>
    /// <param name="visitor">Who tries.</param>
    /// <param name="only">The id of the one account that is meant: passwords of others are wrong, whatever they are; null for
    /// any.</param>
    Task<Answer<Proof>> Prove(string login, string password, Visitor visitor, string? only = null);

    /// <summary>By mobile and a code sent to it.</summary>
    Task<Answer<SignedIn>> SignInWithCode(string mobile, string code, Visitor visitor);

    /// <summary>Opens a session of an account whose owner has just proven to be there, unless the proof has ceased to be good
    /// or the account is blocked.</summary>
    Task<Answer<SignedIn>> Open(Proof proof, Visitor visitor);

    /// <summary>Who the cookie stands for; null for nobody any more.</summary>
    Task<SignedIn?> Enter(string cookie);

    /// <summary>Ends the session of a cookie.</summary>
    Task SignOut(string cookie);
}
