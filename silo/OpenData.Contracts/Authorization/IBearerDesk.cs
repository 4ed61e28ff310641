using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;

namespace OpenData.Contracts.Authorization;

/// <summary>Bearer tokens of apps, good for two hours.</summary>
public interface IBearerDesk
{
    /// <summary>For a code.</summary>
    /// <param name="app">The app that asks.</param>
    /// <param name="code">As it was sent to the app.</param>
    /// <param name="redirectUri">Where it was sent.</param>
    /// <param name="verifier">PKCE (RFC 7636, 4.1); null without.</param>
    /// <param name="isProven">Whether the app has shown its AppSecret.</param>
    /// <returns>The token, or null if the code does not fit or is not good any more.</returns>
    Task<string?> ForCode(App app, string code, string redirectUri, string? verifier, bool isProven);

    /// <summary>In the app's own name; it has shown its AppSecret.</summary>
    Task<string> ForApp(App app);

    /// <summary>By the user name and password of the app's owner (用户名密码授权); the app has shown its AppSecret. Attempts are
    /// counted like log-ins. Another's password is refused like a wrong one: apps are not where people type theirs.</summary>
    Task<Answer<string>> ForPassword(App app, string userName, string password, Visitor visitor);

    /// <summary>Ends a token, if it is the app's.</summary>
    Task Revoke(App app, string token);
}
