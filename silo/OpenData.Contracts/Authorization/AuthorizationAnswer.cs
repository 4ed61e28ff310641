using OpenData.Contracts.Apps;

namespace OpenData.Contracts.Authorization;

/// <summary>An app that is known and asks from where it may.</summary>
/// <param name="App">The app.</param>
/// <param name="DeveloperName">Who has made it, as shown with apps.</param>
/// <param name="RedirectTo">Where to send the browser with the answer; null while the person has to decide.</param>
public sealed record AuthorizationAnswer(App App, string DeveloperName, string? RedirectTo);
