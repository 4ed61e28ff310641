using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;

namespace OpenData.Contracts.Authorization;

/// <summary>An app that an account has let call.</summary>
/// <param name="App">The app.</param>
/// <param name="DeveloperName">Who has made it, as shown with apps.</param>
/// <param name="Allowed">Since when.</param>
/// <param name="GoodUntil">From when its last bearer token is refused; null if none is good.</param>
public sealed record AllowedAppDetails(App App, string DeveloperName, AllowedApp Allowed, DateTimeOffset? GoodUntil);
