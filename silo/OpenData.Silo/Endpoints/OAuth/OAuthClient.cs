using OpenData.Contracts.Apps;

namespace OpenData.Silo.Endpoints.OAuth;

/// <summary>The app that asks.</summary>
/// <param name="App">The app.</param>
/// <param name="IsProven">Whether it has shown its AppSecret; a public client (RFC 6749, 2.1) has none to show.</param>
internal sealed record OAuthClient(App App, bool IsProven);
